package io.github.visiontemplate.poi;

import static io.github.visiontemplate.poi.Reports.again;
import static io.github.visiontemplate.poi.Reports.annotated;
import static io.github.visiontemplate.poi.Reports.error;
import static io.github.visiontemplate.poi.Reports.poi;
import static io.github.visiontemplate.poi.Reports.sheet;
import static io.github.visiontemplate.poi.Reports.styles;
import static io.github.visiontemplate.poi.Reports.warning;
import static io.github.visiontemplate.poi.Reports.workbook;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.schema.internal.ErrorMarks;
import io.github.visiontemplate.table.CellPosition;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A marked copy stays within what spreadsheet programs open: 16,384 columns, 65,490 formats. */
class MarkedLimitsTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final Pattern CELL_FORMAT = Pattern.compile("<xf ");

  @ParameterizedTest
  @CsvSource({"1,XFD1", "3,XFD3", "4,XFD4"})
  void withAStrayCellInTheLastColumnNotesStandBesideTheTable(int row, String stray)
      throws IOException {
    Packages workbook = workbook().with(SHEET, withCell(row, stray));
    byte[] marked = annotated(workbook, error(2, 1, "9.9"));
    try (XSSFWorkbook copy = poi(marked)) {
      XSSFSheet data = copy.getSheet("Data");
      assertThat(data.getRow(0).getCell(2).getStringCellValue()).isEqualTo(ErrorMarks.COLUMN);
      assertThat(data.getRow(1).getCell(2).getStringCellValue()).startsWith("B2");
      assertThat(data.getRow(row - 1).getCell(16_383).getStringCellValue()).isEqualTo("x");
      assertThat(data.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:C4");
    }
    byte[] twice = again(marked, error(4, 1, "9.9"));
    try (XSSFWorkbook copy = poi(twice)) {
      assertThat(copy.getSheet("Data").getRow(3).getCell(2).getStringCellValue()).startsWith("B4");
      assertThat(copy.getSheet("Data").getRow(1).getCell(2).getStringCellValue()).isEmpty();
    }
  }

  @Test
  void columnsOfTheSchoolAreNeverReplacedByNotes() throws IOException {
    String cells = "<c r='C3' t='str'><v>own</v></c><c r='D3' s='1'/>";
    Packages workbook =
        workbook()
            .with(
                SHEET, withCell(4, "XFD4").replace("</row><row r='4'", cells + "</row><row r='4'"));
    try (XSSFWorkbook copy = poi(annotated(workbook, error(2, 1, "9.9")))) {
      XSSFSheet data = copy.getSheet("Data");
      assertThat(data.getRow(2).getCell(2).getStringCellValue()).isEqualTo("own");
      assertThat(data.getRow(0).getCell(3).getStringCellValue()).isEqualTo(ErrorMarks.COLUMN);
    }
  }

  @ParameterizedTest
  @CsvSource({"C4,3", "J4,10", "K4,2", "AMJ1,2"})
  void notesStandBehindCellsNearTheTableButNotBehindStrayOnes(String place, int column)
      throws IOException {
    int row = new CellReference(place).getRow() + 1;
    Packages workbook = workbook().with(SHEET, withCell(row, place));
    try (XSSFWorkbook copy = poi(annotated(workbook, error(2, 1, "9.9")))) {
      XSSFSheet data = copy.getSheet("Data");
      assertThat(data.getRow(0).getCell(column).getStringCellValue()).isEqualTo(ErrorMarks.COLUMN);
    }
  }

  @Test
  void aFormulaThatShowsNothingIsNotReplacedByNotes() throws IOException {
    String formula = "<c r='C2' t='str'><f>IF(1,\"\")</f><v></v></c>";
    Packages workbook =
        workbook().with(SHEET, sheet("").replace("</row><row r='3'", formula + "</row><row r='3'"));
    try (XSSFWorkbook copy = poi(annotated(workbook, error(2, 1, "9.9")))) {
      XSSFSheet data = copy.getSheet("Data");
      assertThat(data.getRow(1).getCell(2).getCellFormula()).isEqualTo("IF(1,\"\")");
      assertThat(data.getRow(0).getCell(3).getStringCellValue()).isEqualTo(ErrorMarks.COLUMN);
    }
  }

  @Test
  void whereNoColumnIsFreeThereAreMarksWithoutNotes() throws IOException {
    String full =
        IntStream.range(2, 1 << 14)
            .mapToObj(column -> cell(new CellPosition(3, column).toString()))
            .collect(Collectors.joining());
    Packages workbook =
        workbook().with(SHEET, sheet("").replace("</row><row r='4'", full + "</row><row r='4'"));
    byte[] marked = annotated(workbook, error(2, 1, "9.9"));
    assertThat(part(marked, SHEET)).doesNotContain(ErrorMarks.COLUMN, "autoFilter", "XFE");
    try (XSSFWorkbook copy = poi(marked)) {
      XSSFSheet data = copy.getSheet("Data");
      assertThat(data.getRow(1).getCell(1).getCellComment()).isNotNull();
      assertThat(data.getRow(1).getCell(1).getCellStyle().getFillForegroundXSSFColor().getARGBHex())
          .isEqualTo("FFFFB4B0");
      assertThat(data.getRow(1).getZeroHeight()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {65_489, 65_495})
  void noCopyHasMoreFormatsThanExcelOpens(int count) throws IOException {
    byte[] marked = annotated(withFormats(count), error(2, 1, "9.9"), warning(4, 0));
    String styles = part(marked, "xl/styles.xml");
    String formats = styles.substring(styles.indexOf("<cellXfs"), styles.indexOf("</cellXfs>"));
    long written = CELL_FORMAT.matcher(formats).results().count();
    assertThat(formats.substring(16, 21)).isEqualTo(Long.toString(written));
    assertThat(written).isEqualTo(Math.max(count, 65_490));
    String style = count < 65_490 ? Integer.toString(count) : "1";
    assertThat(part(marked, SHEET)).containsPattern("<c r='B2' s=['\"]" + style + "['\"]>");
    assertThat(part(marked, "xl/comments1.xml")).contains("ref=\"B2\"", "ref=\"A4\"");
  }

  private static Packages withFormats(int count) {
    StringBuilder formats = new StringBuilder();
    for (int i = 3; i < count; i++) {
      formats.append(
          "<xf numFmtId='%d' fontId='0' fillId='0' borderId='0' xfId='0'/>".formatted(i));
    }
    return workbook()
        .with(
            "xl/styles.xml",
            styles()
                .replace("<cellXfs count='3'>", "<cellXfs count='" + count + "'>")
                .replace("</cellXfs>", formats + "</cellXfs>"));
  }

  private static String withCell(int row, String place) {
    String next = row == 4 ? "</row></sheetData>" : "</row><row r='" + (row + 1) + "'";
    return sheet("").replace(next, cell(place) + next);
  }

  private static String cell(String place) {
    return "<c r='" + place + "' t='str'><v>x</v></c>";
  }

  private static String part(byte[] copy, String name) throws IOException {
    return new String(ZipContents.of(copy).get(name), UTF_8);
  }
}
