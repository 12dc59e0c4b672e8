package io.github.visiontemplate.poi;

import static io.github.visiontemplate.poi.Reports.LAYOUT;
import static io.github.visiontemplate.poi.Reports.poi;
import static io.github.visiontemplate.poi.Reports.sheet;
import static io.github.visiontemplate.poi.Reports.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.Issue.Pupil;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.report.ReadSheet;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.table.CellPosition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Copies of a workbook that has a sheet a class: 一班 and 二班, each with three pupils. */
class SeveralSheetsTest {

  private static final Issue FIRST = error("一班", 2);
  private static final Issue SECOND = error("二班", 4);
  private static final Issue SKIPPED = Issue.ofSheet(IssueCode.SHEET_SKIPPED, "去年", "HIDDEN", 12);

  @Test
  void eachSheetIsMarkedForItself() throws IOException {
    try (XSSFWorkbook copy = poi(marked())) {
      for (Issue issue : List.of(FIRST, SECOND)) {
        XSSFSheet marked = copy.getSheet(issue.sheet());
        int row = issue.position().row() - 1;
        assertThat(marked.getCellComments()).hasSize(1);
        assertThat(marked.getRow(row).getCell(1).getCellComment().getString().getString())
            .startsWith("【校验提示】\n" + issue.position());
        assertThat(marked.getRow(0).getCell(2).getStringCellValue()).isEqualTo("错误提示");
        assertThat(marked.getRow(row).getCell(2).getStringCellValue())
            .startsWith(issue.position() + "：");
        assertThat(marked.getRow(row).getZeroHeight()).isFalse();
        assertThat(marked.getRow(6 - row - 2).getZeroHeight()).isTrue();
        assertThat(marked.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:C4");
      }
      assertThat(copy.getAllNames().stream().map(name -> name.getRefersToFormula()))
          .containsExactlyInAnyOrder(
              "'校验结果'!$13:$13", "'一班'!$1:$1", "'一班'!$A$1:$C$4", "'二班'!$1:$1", "'二班'!$A$1:$C$4");
    }
    assertThat(ZipContents.of(marked()))
        .containsKeys(
            "xl/comments1.xml",
            "xl/comments2.xml",
            "xl/drawings/vmlDrawing1.vml",
            "xl/drawings/vmlDrawing2.vml");
  }

  @Test
  void theSummaryNamesSheetsClassesAndPupilsAndLinksToTheRightSheet() throws IOException {
    try (XSSFWorkbook copy = poi(marked())) {
      XSSFSheet summary = copy.getSheetAt(0);
      assertThat(Reports.shown(summary))
          .contains(
              List.of("工作表", "一班（3 行）、二班（3 行）"),
              List.of("行数", "读取 6 行，其中没有错误的 4 行；匹配到学生 5 名，未匹配 0 名；未检 1 名"),
              List.of("单元格", "班级", "姓名", "列", "现值", "问题与处理"),
              List.of("一班!B2", "1101 一班", "张三", "视力", "9.9", message(FIRST)),
              List.of("二班!B4", "1101 二班", "张三", "视力", "9.9", message(SECOND)))
          .anyMatch(row -> row.size() == 2 && row.get(0).equals("去年"));
      assertThat(summary.getHyperlinkList().stream().map(link -> link.getLocation()))
          .contains("'一班'!B2", "'二班'!B4");
    }
  }

  @Test
  void rowsOfSeveralSheetsGoInOneCopy() throws IOException {
    String formulas = "<c r='C4'><f>SUM('二班'!B2:B4)+B2+'二班'!B4</f></c>";
    Packages upload = upload();
    upload.with(
        "xl/worksheets/sheet1.xml",
        upload
            .part("xl/worksheets/sheet1.xml")
            .replace("<v>4.9</v></c>", "<v>4.9</v></c>" + formulas));
    try (XSSFWorkbook copy = poi(cleaned(upload.bytes(), report(upload, FIRST, SECOND)))) {
      assertThat(column(copy.getSheet("一班"))).containsExactly("学籍号", "two", "three");
      assertThat(column(copy.getSheet("二班"))).containsExactly("学籍号", "one", "two");
      assertThat(copy.getSheet("一班").getRow(2).getCell(2).getCellFormula())
          .isEqualTo("SUM('二班'!B2:B3)+#REF!+#REF!");
    }
  }

  @Test
  void marksOfAllSheetsGoInOneCopy() throws IOException {
    byte[] marked = marked();
    ImportReport again =
        new ImportReport(
            ImportReport.Status.REJECTED,
            null,
            List.of(new ReadSheet(layout("一班", 1), 3), new ReadSheet(layout("二班", 2), 3)),
            XlsxTemplate.of("marked.xlsx", marked).facts(),
            new RowCounts(6, 5, 6, 0, 0, 0),
            ChangeCounts.NONE,
            new TreeMap<>(),
            List.of(SECOND),
            List.of());
    try (XSSFWorkbook copy = poi(cleaned(marked, again))) {
      assertThat(copy.getNumberOfSheets()).isEqualTo(2);
      assertThat(column(copy.getSheet("一班"))).hasSize(4);
      assertThat(column(copy.getSheet("二班"))).containsExactly("学籍号", "one", "two");
      for (String name : List.of("一班", "二班")) {
        assertThat(copy.getSheet(name).getCellComments()).isEmpty();
        assertThat(copy.getSheet(name).getRow(0).getCell(2)).isNull();
        assertThat(copy.getSheet(name).getRow(1).getZeroHeight()).isFalse();
      }
    }
    assertThat(ZipContents.of(cleaned(marked, again)).keySet())
        .noneMatch(name -> name.contains("comments") || name.contains("vml"));
  }

  private static byte[] marked() {
    Packages upload = upload();
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    XlsxErrorWorkbook.write(
        report(upload, FIRST, SECOND, SKIPPED), upload.template(), IssueMessages.chinese(), output);
    return output.toByteArray();
  }

  private static byte[] cleaned(byte[] workbook, ImportReport report) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    XlsxCleanedWorkbook.write(report, XlsxTemplate.of("test.xlsx", workbook), output);
    return output.toByteArray();
  }

  private static Packages upload() {
    Packages upload = workbook();
    return upload
        .with("xl/worksheets/sheet2.xml", sheet(""))
        .with(
            "xl/workbook.xml",
            Packages.workbookXml(
                "<sheet name='一班' sheetId='1' r:id='rId1'/><sheet name='二班' sheetId='2' r:id='rId4'/>"))
        .with(
            "xl/_rels/workbook.xml.rels",
            Packages.relationships(
                "worksheet", "worksheets/sheet1.xml",
                "styles", "styles.xml",
                "sharedStrings", "sharedStrings.xml",
                "worksheet", "worksheets/sheet2.xml"))
        .with(
            "[Content_Types].xml",
            upload
                .part("[Content_Types].xml")
                .replace(
                    "</Types>",
                    "<Override PartName='/xl/worksheets/sheet2.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/></Types>"));
  }

  private static ImportReport report(Packages upload, Issue... issues) {
    return new ImportReport(
        ImportReport.Status.REJECTED,
        null,
        List.of(new ReadSheet(layout("一班", 0), 3), new ReadSheet(layout("二班", 1), 3)),
        upload.template().facts(),
        new RowCounts(6, 4, 5, 0, 0, 1),
        ChangeCounts.NONE,
        new TreeMap<>(),
        Stream.of(issues).sorted(Issue.reportOrder(List.of("一班", "二班"))).toList(),
        List.of());
  }

  private static TemplateLayout layout(String name, int place) {
    return new TemplateLayout(
        LAYOUT.schema(), place, name, 1, LAYOUT.columns(), Map.of(), LAYOUT.headers());
  }

  private static Issue error(String sheet, int row) {
    return Issue.ofCell(IssueCode.ACUITY_OUT_OF_RANGE, sheet, new CellPosition(row, 1), "视力", "9.9")
        .withPupil(new Pupil("张三", "1101 " + sheet));
  }

  private static String message(Issue issue) {
    return IssueMessages.chinese().withoutSheets().text(issue);
  }

  private static List<String> column(XSSFSheet sheet) {
    List<String> texts = new ArrayList<>();
    sheet.forEach(row -> texts.add(row.getCell(0).getStringCellValue()));
    return texts;
  }
}
