package io.github.visiontemplate.poi.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.poi.Editors;
import io.github.visiontemplate.poi.Packages;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.table.CellEdit;
import io.github.visiontemplate.table.CellPosition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Text that is written into a cell stays that text, whatever a spreadsheet program makes of such.
 */
class WrittenTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|'/c calc'!A1",
        "=HYPERLINK(\"http://evil.example\",\"click\")",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "javascript:alert(1)",
        "http://evil.example",
        "</t></is></c><c r='A9'><f>1+1</f></c>",
        "]]><f>1+1</f>",
        "&lt;f&gt;",
        "&#61;1+1",
        "_x003D_1+1",
        "_x005F_x003D_1",
        "<!--",
        "\u0000=1",
        "\uD800=1",
        "\uFFFE"
      })
  void textNeverBecomesAFormulaALinkOrMarkup(String text) throws IOException {
    byte[] filled = filled(text);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(filled))) {
      Cell cell = workbook.getSheetAt(0).getRow(0).getCell(2);
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getHyperlink()).isNull();
      assertThat(workbook.getSheetAt(0).getPhysicalNumberOfRows()).isEqualTo(1);
      assertThat(workbook.getSheetAt(0).getRow(0).getPhysicalNumberOfCells()).isEqualTo(3);
      if (text.chars().allMatch(c -> c != 0 && c != 0xFFFE && !Character.isSurrogate((char) c))) {
        assertThat(cell.getStringCellValue()).isEqualTo(text);
      }
    }
    assertThat(new String(sheetOf(filled), UTF_8)).doesNotContain("<f>", "<hyperlink");
  }

  private static byte[] sheetOf(byte[] filled) throws IOException {
    return io.github.visiontemplate.poi.ZipContents.of(filled).get(ImportFile.SHEET);
  }

  private static String override(String part, String type) {
    return "<Override PartName='%s' ContentType='application/vnd.openxmlformats-officedocument.%s'/>"
        .formatted(part, type);
  }

  private static byte[] filled(String text) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    CellEdit edit = new CellEdit(new CellPosition(1, 2), new CellEdit.Value.Text(text));
    String types =
        Packages.contentTypes("spreadsheetml.sheet.main+xml")
            .replace(
                "</Types>",
                "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                    + override("/xl/worksheets/sheet1.xml", "spreadsheetml.worksheet+xml")
                    + override("/xl/styles.xml", "spreadsheetml.styles+xml")
                    + override("/xl/sharedStrings.xml", "spreadsheetml.sharedStrings+xml")
                    + override("/docProps/app.xml", "extended-properties+xml")
                    + "</Types>");
    XlsxTemplate template = Packages.workbook().with("[Content_Types].xml", types).template();
    template.fill(Editors.of(0, rows -> List.of(edit)), output);
    return output.toByteArray();
  }
}
