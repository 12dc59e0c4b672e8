package io.github.visiontemplate.poi;

import static io.github.visiontemplate.poi.Reports.again;
import static io.github.visiontemplate.poi.Reports.annotated;
import static io.github.visiontemplate.poi.Reports.error;
import static io.github.visiontemplate.poi.Reports.poi;
import static io.github.visiontemplate.poi.Reports.report;
import static io.github.visiontemplate.poi.Reports.sheet;
import static io.github.visiontemplate.poi.Reports.unread;
import static io.github.visiontemplate.poi.Reports.warning;
import static io.github.visiontemplate.poi.Reports.workbook;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.internal.ErrorMarks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class XlsxErrorWorkbookTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String ERROR = "FFFFB4B0";
  private static final String WARNING = "FFFFF0B8";

  @Test
  void aCellInErrorIsFilledAndKeepsTheRestOfItsStyle() throws IOException {
    try (XSSFWorkbook copy = poi(annotated(workbook(), error(2, 1, "9.9"), warning(4, 0)))) {
      XSSFCell wrong = cell(copy, "B2");
      assertThat(fill(wrong)).isEqualTo(ERROR);
      assertThat(wrong.getNumericCellValue()).isEqualTo(9.9);
      assertThat(wrong.getCellStyle().getDataFormatString()).isEqualTo("0.00");
      assertThat(wrong.getCellStyle().getAlignment().name()).isEqualTo("RIGHT");
      assertThat(fill(cell(copy, "A4"))).isEqualTo(WARNING);
      assertThat(fill(cell(copy, "A2"))).isNull();
      assertThat(fill(cell(copy, "B4"))).isNull();
    }
  }

  @Test
  void aMissingCellInErrorIsAdded() throws IOException {
    try (XSSFWorkbook copy = poi(annotated(workbook(), error(3, 1, "")))) {
      assertThat(cell(copy, "B3").getCellType()).isEqualTo(CellType.BLANK);
      assertThat(fill(cell(copy, "B3"))).isEqualTo(ERROR);
    }
  }

  @Test
  void aCellInErrorHasItsMessagesAsAComment() throws IOException {
    Issue first = error(2, 1, "9.9");
    Issue second = Issue.ofCell(IssueCode.DIOPTER_STEP, "Data", first.position(), "视力", "9.9");
    try (XSSFWorkbook copy = poi(annotated(workbook(), first, second, warning(4, 0)))) {
      IssueMessages words = IssueMessages.chinese().withoutSheets();
      assertThat(comment(copy, "B2"))
          .isEqualTo("【校验提示】\n" + words.text(first) + "\n" + words.text(second));
      assertThat(comment(copy, "A4")).contains(words.text(warning(4, 0)));
      assertThat(copy.getSheet("Data").getCellComments()).hasSize(2);
      assertThat(copy.getSheet("Data").getVMLDrawing(false)).isNotNull();
    }
  }

  @Test
  void theLastColumnHoldsTheMessagesOfEachRow() throws IOException {
    try (XSSFWorkbook copy =
        poi(annotated(workbook(), error(2, 1, "9.9"), warning(2, 0), error(3, 1, "")))) {
      IssueMessages words = IssueMessages.chinese().withoutSheets();
      assertThat(cell(copy, "C1").getStringCellValue()).isEqualTo(ErrorMarks.COLUMN);
      assertThat(cell(copy, "C1").getCellStyle()).isEqualTo(cell(copy, "B1").getCellStyle());
      assertThat(cell(copy, "C2").getStringCellValue())
          .isEqualTo(words.text(warning(2, 0)) + "\n" + words.text(error(2, 1, "9.9")));
      assertThat(cell(copy, "C2").getCellStyle().getWrapText()).isTrue();
      assertThat(cell(copy, "C4")).isNull();
      assertThat(copy.getSheet("Data").getColumnWidth(2)).isEqualTo(60 * 256);
    }
  }

  @Test
  void theRowsWithoutMessagesAreFilteredOut() throws IOException {
    Packages filtered = workbook().with(SHEET, sheet("<autoFilter ref='A1:B2'/>"));
    byte[] annotated = annotated(filtered, error(3, 1, ""));
    assertThat(part(annotated, SHEET))
        .contains(
            "<autoFilter ref='A1:C4'><filterColumn colId=\"2\"><customFilters>"
                + "<customFilter operator=\"notEqual\" val=\" \"/></customFilters>");
    try (XSSFWorkbook copy = poi(annotated)) {
      XSSFSheet data = copy.getSheet("Data");
      assertThat(data.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:C4");
      assertThat(IntStream.range(0, 4).mapToObj(row -> data.getRow(row).getZeroHeight()))
          .containsExactly(false, true, false, true);
      assertThat(
              copy.getAllNames().stream()
                  .filter(name -> name.getNameName().equals("_xlnm._FilterDatabase"))
                  .map(name -> name.getSheetIndex() + " " + name.getRefersToFormula()))
          .containsExactly("1 'Data'!$A$1:$C$4");
    }
  }

  @Test
  void theSummaryComesFirstWithCountsAndLinksToTheCells() throws IOException {
    try (XSSFWorkbook copy =
        poi(
            annotated(
                workbook(),
                Issue.ofFile(IssueCode.MATCH_RATE_LOW, "1", "12"),
                error(2, 1, "9.9"),
                error(4, 1, "4.9")))) {
      XSSFSheet summary = copy.getSheetAt(0);
      assertThat(summary.getSheetName()).isEqualTo(ErrorMarks.SHEET);
      assertThat(copy.getActiveSheetIndex()).isZero();
      assertThat(copy.getSheetAt(1).isSelected()).isFalse();
      assertThat(Reports.shown(summary))
          .containsExactly(
              List.of("校验结果"),
              List.of("文件", "test.xlsx"),
              List.of("结果", "未导入：有错误，什么都没有存入。"),
              List.of("行数", "读取 3 行，其中没有错误的 1 行；匹配到学生 2 名，未匹配 1 名"),
              List.of("问题", "错误 2 处，警告 1 处"),
              List.of("怎么办", "请点击单元格地址，更正原表中标色的单元格，然后直接重新上传本文件：本表和“错误提示”列会被忽略。"),
              List.of("级别", "处数", "问题种类", "代码"),
              List.of("错误", "2", "视力超出范围", "ACUITY_OUT_OF_RANGE"),
              List.of("警告", "1", "匹配率过低", "MATCH_RATE_LOW"),
              List.of("单元格", "班级", "姓名", "列", "现值", "问题与处理"),
              List.of("按学生（2 人）"),
              List.of("B2", "视力", "9.9", words(error(2, 1, "9.9"))),
              List.of("B4", "视力", "4.9", words(error(4, 1, "4.9"))),
              List.of("视力超出范围（2 处）", "错误"),
              List.of("B2", "视力", "9.9", words(error(2, 1, "9.9"))),
              List.of("B4", "视力", "4.9", words(error(4, 1, "4.9"))),
              List.of("匹配率过低（1 处）", "警告"),
              List.of("整个文件", words(Issue.ofFile(IssueCode.MATCH_RATE_LOW, "1", "12"))));
      assertThat(summary.getHyperlinkList())
          .extracting(link -> link.getCellRef() + " " + link.getLocation())
          .containsExactly(
              "C9 '校验结果'!A16",
              "C10 '校验结果'!A19",
              "A14 'Data'!B2",
              "A15 'Data'!B4",
              "A17 'Data'!B2",
              "A18 'Data'!B4");
      for (String group : List.of("A16", "A19")) {
        var reference = new org.apache.poi.ss.util.CellReference(group);
        assertThat(summary.getRow(reference.getRow()).getCell(0).getStringCellValue())
            .endsWith(" 处）");
      }
    }
  }

  private static String words(Issue issue) {
    return IssueMessages.chinese().withoutSheets().text(issue);
  }

  @Test
  void theSummaryOfARightFileHasNoListAndThatOfAnUnreadOneNoLinks() throws IOException {
    try (XSSFWorkbook copy = poi(annotated(workbook()))) {
      assertThat(Reports.shown(copy.getSheetAt(0)))
          .hasSize(5)
          .last()
          .isEqualTo(List.of("问题", "错误 0 处，警告 0 处"));
    }
    XlsxTemplate upload = workbook().template();
    Issue none = Issue.ofFile(IssueCode.WRONG_TEMPLATE, "city", "学生编号", "学籍号");
    try (XSSFWorkbook copy = poi(annotated(upload, unread(upload, none)))) {
      List<List<String>> rows = Reports.shown(copy.getSheetAt(0));
      assertThat(rows).extracting(row -> row.get(0)).doesNotContain("怎么办").contains("整个文件");
      assertThat(copy.getSheetAt(0).getHyperlinkList())
          .extracting(link -> link.getLocation())
          .containsExactly("'校验结果'!A11");
      assertThat(copy.getSheetAt(0).getRow(10).getCell(0).getStringCellValue())
          .isEqualTo("不是应有的模板（1 处）");
    }
  }

  @Test
  void theOutcomeOfTheFileIsSeenAtAGlance() throws IOException {
    XlsxTemplate upload = workbook().template();
    Map<ImportReport.Status, Short> colours = new EnumMap<>(ImportReport.Status.class);
    for (ImportReport.Status status : ImportReport.Status.values()) {
      try (XSSFWorkbook copy = poi(annotated(upload, report(status, upload, Reports.LAYOUT)))) {
        XSSFCell outcome = copy.getSheetAt(0).getRow(2).getCell(1);
        colours.put(status, outcome.getCellStyle().getIndex());
      }
    }
    assertThat(colours.get(ImportReport.Status.CHECKED))
        .isEqualTo(colours.get(ImportReport.Status.STORED));
    assertThat(colours.get(ImportReport.Status.UNREADABLE))
        .isEqualTo(colours.get(ImportReport.Status.REJECTED));
    assertThat(colours.get(ImportReport.Status.STORED))
        .isNotEqualTo(colours.get(ImportReport.Status.REJECTED));
  }

  @Test
  void theSummaryListsSoManyAndCountsTheOthers() throws IOException {
    Issue[] issues =
        IntStream.rangeClosed(1, 65_002)
            .mapToObj(i -> i < 65_000 ? error(i + 1, 1, "9.9") : warning(i + 1, 0))
            .toArray(Issue[]::new);
    String summary = part(annotated(workbook(), issues), "xl/worksheets/sheet2.xml");
    assertThat(summary)
        .contains(
            ">按学生（65002 人）<",
            ">B30001<",
            ">另有 35002 名学生未逐一列出，",
            ">视力超出范围（64999 处）<",
            ">B35001<",
            ">另有 30002 处未逐一列出，")
        .doesNotContain(">B35002<", ">A65001<");
    assertThat(summary.split("<hyperlink ", -1)).hasSize(1 + 65_002);
  }

  @Test
  void eachPupilHasOneLineWithAllIssuesClassByClass() throws IOException {
    Issue[] issues = {
      of("甲", "一班", error(2, 0, "x")),
      of("甲", "一班", error(2, 1, "9.9")),
      of("甲", "一班", warning(2, 1)),
      of("乙", "二班", error(3, 1, "8.8")),
      of("丙", "一班", error(4, 1, "7.7")),
      error(1, 1, "视力")
    };
    try (XSSFWorkbook copy = poi(annotated(workbook(), issues))) {
      XSSFSheet summary = copy.getSheetAt(0);
      List<List<String>> rows = Reports.shown(summary);
      int first = rows.indexOf(List.of("按学生（3 人）"));
      assertThat(rows.subList(first + 1, first + 4))
          .containsExactly(
              List.of(
                  "A2\nB2",
                  "一班",
                  "甲",
                  "视力\n视力",
                  "x\n9.9",
                  String.join("\n", words(issues[0]), words(issues[1]), words(issues[2]))),
              List.of("B4", "一班", "丙", "视力", "7.7", words(issues[4])),
              List.of("B3", "二班", "乙", "视力", "8.8", words(issues[3])));
      assertThat(rows.get(first + 4).get(0)).startsWith("视力超出范围（");
      assertThat(summary.getHyperlinkList().stream().map(link -> link.getLocation()))
          .contains("'Data'!A2", "'Data'!B4", "'Data'!B3");
    }
  }

  private static Issue of(String name, String schoolClass, Issue issue) {
    return issue.withPupil(new Issue.Pupil(name, schoolClass));
  }

  @Test
  void theSummaryIsPrintedAcrossThePageWithTheHeaderOfItsList() throws IOException {
    byte[] once = annotated(workbook(), error(2, 1, "9.9"));
    byte[] twice = again(once, error(2, 1, "9.9"), warning(3, 0));
    for (byte[] copy : List.of(once, twice)) {
      try (XSSFWorkbook poi = poi(copy)) {
        XSSFSheet summary = poi.getSheetAt(0);
        int header = summary.getRepeatingRows().getFirstRow();
        assertThat(summary.getRepeatingRows().getLastRow()).isEqualTo(header);
        assertThat(summary.getRow(header).getCell(5)).hasToString("问题与处理");
        assertThat(summary.getPrintSetup().getLandscape()).isTrue();
        assertThat(summary.getFitToPage()).isTrue();
        assertThat(summary.getPrintSetup().getFitHeight()).isZero();
        assertThat(summary.getFooter().getLeft()).isEqualTo("&A");
        assertThat(summary.getFooter().getRight()).isEqualTo("&P / &N");
      }
    }
    try (XSSFWorkbook poi = poi(again(once))) {
      assertThat(poi.getSheetAt(0).getRepeatingRows()).isNull();
    }
  }

  @Test
  void everythingElseStaysByteForByte() throws IOException {
    Packages original = workbook().with("xl/media/image1.png", new byte[] {1, 2, 3});
    Map<String, byte[]> copy = ZipContents.of(annotated(original, error(2, 1, "9.9")));
    for (String name :
        List.of("xl/media/image1.png", "docProps/app.xml", "xl/sharedStrings.xml", "_rels/.rels")) {
      assertThat(copy.get(name)).isEqualTo(original.parts().get(name));
    }
    String styles = original.part("xl/styles.xml");
    assertThat(new String(copy.get("xl/styles.xml"), UTF_8))
        .contains(styles.substring(styles.indexOf("<borders"), styles.indexOf("<cellXfs")))
        .contains(
            styles.substring(styles.indexOf("<xf numFmtId='2'"), styles.indexOf("</cellXfs")));
  }

  @Test
  void aTextIsNeverAFormulaOrMarkup() throws IOException {
    String evil = "=HYPERLINK(\"http://x\")</t><f>1</f>&";
    try (XSSFWorkbook copy = poi(annotated(workbook(), error(2, 1, evil)))) {
      assertThat(cell(copy, "C2").getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell(copy, "C2").getStringCellValue()).contains(evil);
      assertThat(comment(copy, "B2")).contains(evil);
      assertThat(Reports.shown(copy.getSheetAt(0)).get(10)).contains(evil);
    }
  }

  @Test
  void textIsCutAtWhatACellHolds() throws IOException {
    Random random = new Random(1);
    Issue[] many =
        IntStream.range(0, 200)
            .mapToObj(
                i -> error(2, 1, random.ints(600).mapToObj(Integer::toString).collect(joining())))
            .toArray(Issue[]::new);
    try (XSSFWorkbook copy = poi(annotated(workbook(), many))) {
      assertThat(cell(copy, "C2").getStringCellValue()).hasSize(32_767).endsWith("…");
    }
  }

  @Test
  void commentsOfTheSchoolAreKept() throws IOException {
    byte[] commented;
    try (XSSFWorkbook workbook = poi(workbook().bytes())) {
      comment(workbook, "B2", "请复查");
      comment(workbook, "A1", "表头");
      commented = bytes(workbook);
    }
    XlsxTemplate upload = XlsxTemplate.of("test.xlsx", commented);
    byte[] once = annotated(upload, report(upload, error(2, 1, "9.9"), error(3, 1, "")));
    try (XSSFWorkbook copy = poi(once)) {
      assertThat(comment(copy, "B2")).startsWith("请复查\n【校验提示】\nB2：");
      assertThat(comment(copy, "A1")).isEqualTo("表头");
      assertThat(comment(copy, "B3")).startsWith("【校验提示】\nB3：");
    }
    try (XSSFWorkbook copy = poi(again(once, error(4, 1, "4.9")))) {
      assertThat(comment(copy, "B2")).isEqualTo("请复查");
      assertThat(copy.getSheet("Data").getCellComments()).hasSize(3);
      assertThat(comment(copy, "B4")).startsWith("【校验提示】\nB4：");
    }
  }

  @Test
  void annotatedAgainTheMarksAreReplaced() throws IOException {
    byte[] once = annotated(workbook(), error(2, 1, "9.9"), error(3, 1, ""), warning(4, 0));
    byte[] twice = again(once, error(2, 1, "9.9"), error(3, 1, ""), warning(4, 0));
    assertThat(ZipContents.of(twice).keySet()).isEqualTo(ZipContents.of(once).keySet());
    for (String part : List.of("xl/styles.xml", SHEET, "xl/comments1.xml", "xl/workbook.xml")) {
      assertThat(new String(ZipContents.of(twice).get(part), UTF_8))
          .isEqualTo(new String(ZipContents.of(once).get(part), UTF_8));
    }
  }

  @Test
  void theMarksOfACorrectedCellGo() throws IOException {
    byte[] once = annotated(workbook(), error(2, 1, "9.9"), error(3, 1, ""));
    try (XSSFWorkbook copy = poi(again(once, error(3, 1, "")))) {
      assertThat(cell(copy, "B2").getCellStyle().getIndex()).isEqualTo((short) 1);
      assertThat(copy.getSheet("Data").getCellComments()).hasSize(1);
      assertThat(cell(copy, "C2").getCellType()).isEqualTo(CellType.BLANK);
      assertThat(copy.getSheet("Data").getRow(1).getZeroHeight()).isTrue();
      assertThat(copy.getNumberOfSheets()).isEqualTo(2);
    }
    byte[] clean = again(once);
    try (XSSFWorkbook copy = poi(clean)) {
      XSSFSheet data = copy.getSheet("Data");
      assertThat(data.getCellComments()).isEmpty();
      assertThat(fill(cell(copy, "B3"))).isNull();
      assertThat(cell(copy, "C1").getCellType()).isEqualTo(CellType.BLANK);
      assertThat(data.getCTWorksheet().isSetAutoFilter()).isFalse();
      assertThat(data.getRow(1).getZeroHeight()).isFalse();
      assertThat(copy.getAllNames().stream().map(name -> name.getNameName()))
          .containsExactly("_xlnm.Print_Titles");
    }
    assertThat(new String(ZipContents.of(clean).get("xl/drawings/vmlDrawing1.vml"), UTF_8))
        .doesNotContain("<v:shape ");
  }

  @Test
  void aSheetOfTheSchoolThatHasTheNameIsNotTouched() throws IOException {
    Packages named =
        workbook()
            .with(
                "xl/workbook.xml",
                Packages.workbookXml(
                    "<sheet name='Data' sheetId='1' r:id='rId1'/>"
                        + "<sheet name='校验结果' sheetId='2' r:id='rId4'/>"))
            .with(
                "xl/_rels/workbook.xml.rels",
                Packages.relationships(
                    "worksheet", "worksheets/sheet1.xml",
                    "styles", "styles.xml",
                    "sharedStrings", "sharedStrings.xml",
                    "worksheet", "worksheets/sheet2.xml"))
            .with("xl/worksheets/sheet2.xml", Packages.sheetXml("<c r='A1'><v>1</v></c>"));
    byte[] once = annotated(named, error(2, 1, "9.9"));
    assertThat(sheetNames(once)).containsExactly("校验结果 (2)", "Data", "校验结果");
    assertThat(sheetNames(again(once, error(2, 1, "9.9"))))
        .containsExactly("校验结果 (2)", "Data", "校验结果");
  }

  @Test
  void namesAndSelectionsOfSheetsFollowTheNewFirstSheet() throws IOException {
    String second = sheet("");
    Packages two =
        workbook()
            .with(
                "xl/workbook.xml",
                Packages.workbookXml(
                        "<sheet name='Data' sheetId='7' r:id='rId1'/>"
                            + "<sheet name='Other' sheetId='3' r:id='rId4'/>")
                    .replace(
                        "<sheets>",
                        "<bookViews><workbookView activeTab='1' firstSheet='1'/></bookViews><sheets>")
                    .replace(
                        "</sheets>",
                        "</sheets><definedNames><definedName name='_xlnm.Print_Area'"
                            + " localSheetId='1'>Other!$A$1:$B$2</definedName></definedNames>"))
            .with(
                "xl/_rels/workbook.xml.rels",
                Packages.relationships(
                    "worksheet", "worksheets/sheet1.xml",
                    "styles", "styles.xml",
                    "sharedStrings", "sharedStrings.xml",
                    "worksheet", "worksheets/sheet2.xml"))
            .with("xl/worksheets/sheet2.xml", second);
    byte[] copy = annotated(two, error(2, 1, "9.9"));
    assertThat(new String(ZipContents.of(copy).get("xl/worksheets/sheet2.xml"), UTF_8))
        .isEqualTo(second.replace("tabSelected='1'", "tabSelected='0'"));
    String book = new String(ZipContents.of(copy).get("xl/workbook.xml"), UTF_8);
    assertThat(book)
        .contains("<workbookView activeTab='0'/>")
        .contains("<definedName name='_xlnm.Print_Area' localSheetId='2'>")
        .contains("sheetId=\"8\"");
  }

  @Test
  void theMarkedSheetIsPrintedAcrossThePageWithItsHeader() throws IOException {
    for (String properties :
        List.of("", "<sheetPr/>", "<sheetPr><pageSetUpPr autoPageBreaks='0'/></sheetPr>")) {
      String plain = sheet("").replace("<dimension", properties + "<dimension");
      byte[] once = annotated(workbook().with(SHEET, plain), error(2, 1, "9.9"));
      for (byte[] copy : List.of(once, again(once, error(3, 1, "9.8")))) {
        try (XSSFWorkbook poi = poi(copy)) {
          XSSFSheet data = poi.getSheet("Data");
          assertThat(data.getRepeatingRows().formatAsString()).isEqualTo("1:1");
          assertThat(data.getFitToPage()).isTrue();
          assertThat(data.getPrintSetup().getLandscape()).isTrue();
          assertThat(data.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
          assertThat(data.getPrintSetup().getFitHeight()).isZero();
          assertThat(poi.getAllNames()).hasSize(3);
        }
      }
    }
  }

  @Test
  void aSheetThatSaysHowItIsPrintedKeepsThat() throws IOException {
    String names =
        "<definedNames><definedName name='_xlnm.Print_Titles' localSheetId='0'>Data!$A:$A</definedName></definedNames></workbook>";
    String main = part(workbook().bytes(), "xl/workbook.xml");
    Packages own =
        workbook()
            .with(SHEET, sheet("<pageSetup scale='70' orientation='portrait'/>"))
            .with("xl/workbook.xml", main.replace("</workbook>", names));
    try (XSSFWorkbook poi = poi(annotated(own, error(2, 1, "9.9")))) {
      XSSFSheet data = poi.getSheet("Data");
      assertThat(data.getPrintSetup().getScale()).isEqualTo((short) 70);
      assertThat(data.getPrintSetup().getLandscape()).isFalse();
      assertThat(data.getFitToPage()).isFalse();
      assertThat(data.getRepeatingRows()).isNull();
      assertThat(data.getRepeatingColumns().formatAsString()).isEqualTo("A:A");
    }
    String fitted =
        sheet("")
            .replace("<dimension", "<sheetPr><pageSetUpPr fitToPage='0'/></sheetPr><dimension");
    assertThat(part(annotated(workbook().with(SHEET, fitted), error(2, 1, "9.9")), SHEET))
        .contains("<pageSetUpPr fitToPage='0'/>")
        .doesNotContain("<pageSetup ");
  }

  @Test
  void aTableKeepsItsOwnFilter() throws IOException {
    Packages table = workbook().with(SHEET, sheet("<tableParts count='0'/>"));
    String copy = part(annotated(table, error(2, 1, "9.9")), SHEET);
    assertThat(copy).doesNotContain("autoFilter").contains("<row r='4'>");
  }

  @Test
  void aProtectedSheetLetsItsFilterBeUsed() throws IOException {
    Packages locked =
        workbook()
            .with(
                SHEET,
                sheet("<sheetProtection sheet='1'/><mergeCells/><pageMargins/><tableless/>"));
    assertThat(part(annotated(locked, error(2, 1, "9.9")), SHEET))
        .contains("<sheetProtection sheet='1' autoFilter=\"0\"/><autoFilter ")
        .contains("</autoFilter><mergeCells/><pageMargins/><tableless/><pageSetup ");
  }

  @Test
  void aSpanOfColumnsIsSplitAroundTheNewOne() throws IOException {
    String spanned =
        sheet("")
            .replace("<sheetData>", "<cols><col min='1' max='16384' style='1'/></cols><sheetData>");
    assertThat(part(annotated(workbook().with(SHEET, spanned), error(2, 1, "9.9")), SHEET))
        .contains(
            "<cols><col min='1' max=\"2\" style='1'/><col min=\"3\" max=\"3\" width=\"60\""
                + " customWidth=\"1\"/><col min='4' max='16384' style='1'/></cols>");
  }

  @Test
  void aWorkbookWithoutStylesGetsSome() throws IOException {
    Packages bare = workbook();
    bare.with(
            "xl/_rels/workbook.xml.rels",
            Packages.relationships("worksheet", "worksheets/sheet1.xml"))
        .without("xl/styles.xml")
        .without("xl/sharedStrings.xml");
    byte[] annotated = annotated(bare, error(2, 1, "9.9"));
    try (XSSFWorkbook copy = poi(annotated)) {
      assertThat(fill(cell(copy, "B2"))).isEqualTo(ERROR);
    }
    assertThat(part(annotated, "[Content_Types].xml"))
        .contains("PartName=\"/xl/styles1.xml\" ContentType=\"application/vnd.openxmlformats");
  }

  /** Excel opens no package in which a part is of the wrong type; POI does. */
  @Test
  void eachNewPartSaysOfWhichTypeItIs() throws IOException {
    byte[] annotated = annotated(workbook(), error(2, 1, "9.9"));
    String types = part(annotated, "[Content_Types].xml");
    String excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    assertThat(ZipContents.of(annotated))
        .containsKeys("xl/worksheets/sheet2.xml", "xl/comments1.xml");
    assertThat(types)
        .contains(
            "PartName=\"/xl/worksheets/sheet2.xml\" ContentType=\"" + excel + "worksheet+xml\"",
            "PartName=\"/xl/comments1.xml\" ContentType=\"" + excel + "comments+xml\"",
            "application/vnd.openxmlformats-officedocument.vmlDrawing");
  }

  @Test
  void whatIsAddedStandsWhereTheSchemaWantsIt() throws Exception {
    String bare = sheet("").replaceAll("<dimension.*?/>|<sheetViews>.*?</sheetViews>", "");
    Packages workbook =
        workbook()
            .with(
                "xl/_rels/workbook.xml.rels",
                Packages.relationships("worksheet", "worksheets/sheet1.xml"))
            .without("xl/styles.xml")
            .without("xl/sharedStrings.xml")
            .with(SHEET, bare);
    byte[] copy = annotated(workbook, error(2, 1, "9.9"));
    assertThat(children(part(copy, SHEET)))
        .containsExactly(
            "sheetPr", "cols", "sheetData", "autoFilter", "pageSetup", "legacyDrawing");
    assertThat(children(part(copy, "xl/styles1.xml")))
        .containsExactly("fonts", "fills", "borders", "cellStyleXfs", "cellXfs");
    assertThat(children(part(copy, "xl/workbook.xml")))
        .containsExactly("bookViews", "sheets", "definedNames");
  }

  private static List<String> children(String part) throws Exception {
    var root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(part)))
            .getDocumentElement();
    List<String> names = new ArrayList<>();
    for (var child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
      names.add(child.getNodeName());
    }
    return names;
  }

  @Test
  void ofAlternativeStylesTheFallbackIsMarked() throws IOException {
    String alternative =
        "<mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
            + "<mc:Choice Requires='x' xmlns:x='x'><xf numFmtId='9' fontId='0'/></mc:Choice>"
            + "<mc:Fallback><xf numFmtId='2' fontId='0' fillId='2' borderId='0' xfId='0'/></mc:Fallback>"
            + "</mc:AlternateContent>";
    Packages odd =
        workbook()
            .with(
                "xl/styles.xml",
                Reports.styles().replaceFirst("<xf numFmtId='2'.*?</xf>", alternative));
    assertThat(part(annotated(odd, error(2, 1, "9.9")), "xl/styles.xml"))
        .contains(alternative)
        .contains(
            "<xf applyFill=\"1\" numFmtId='2' fontId='0' fillId=\"3\" borderId='0' xfId='0'/>");
  }

  @Test
  void oddPackagesAreAnnotatedToo() throws IOException {
    for (Packages odd : List.of(strict(), wide(), prefixed(), backslashes())) {
      byte[] copy = annotated(odd, error(2, 1, "9.9"), error(3, 1, ""));
      assertThat(sheetNames(copy)).containsExactly(ErrorMarks.SHEET, "Data");
      byte[] twice = again(copy, error(2, 1, "9.9"), error(3, 1, ""));
      assertThat(sheetNames(twice)).containsExactly(ErrorMarks.SHEET, "Data");
      assertThat(ZipContents.of(twice).keySet()).isEqualTo(ZipContents.of(copy).keySet());
    }
  }

  @Test
  void aFileOfAnotherKindGetsItsSummaryAlone() throws IOException {
    XlsxTemplate upload = workbook().template();
    ImportReport report =
        unread(upload, Issue.ofFile(IssueCode.WRONG_TEMPLATE, "city", "学生编号", "学籍号"));
    byte[] copy = annotated(upload, report);
    assertThat(sheetNames(copy)).containsExactly(ErrorMarks.SHEET, "Data");
    assertThat(part(copy, SHEET))
        .isEqualTo(sheet("").replace("'1' workbookView", "'0' workbookView"));
  }

  @Test
  void aHeaderInErrorIsMarked() throws IOException {
    Issue twice =
        Issue.ofCell(
            IssueCode.DUPLICATE_COLUMN,
            "Data",
            new io.github.visiontemplate.table.CellPosition(1, 1),
            "视力",
            null,
            "A1");
    try (XSSFWorkbook copy = poi(annotated(workbook(), twice))) {
      assertThat(fill(cell(copy, "B1"))).isEqualTo(ERROR);
      assertThat(comment(copy, "B1")).contains("重复");
      assertThat(cell(copy, "C1")).isNull();
    }
  }

  @Test
  void whatIsNoWorkbookCannotBeAnnotated() {
    XlsxTemplate text = XlsxTemplate.of("text.xlsx", "text".getBytes(UTF_8));
    ImportReport report = unread(text, Issue.ofFile(IssueCode.NOT_XLSX, "CSV"));
    assertThat(XlsxErrorWorkbook.isPossible(report)).isFalse();
    assertThat(
            catchThrowableOfType(UnreadableTemplateException.class, () -> annotated(text, report))
                .issue())
        .isEqualTo(Issue.ofFile(IssueCode.NOT_XLSX, "CSV"));
    XlsxTemplate upload = workbook().template();
    assertThat(XlsxErrorWorkbook.isPossible(report(upload, error(2, 1, "9.9")))).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                XlsxErrorWorkbook.write(
                    report(text), upload, IssueMessages.english(), OutputStream.nullOutputStream()))
        .withMessage("expected the file that the report is about");
  }

  private static Packages strict() {
    return rewritten(
        text ->
            text.replace(
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                    "http://purl.oclc.org/ooxml/officeDocument/relationships")
                .replace(
                    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                    "http://purl.oclc.org/ooxml/spreadsheetml/main"));
  }

  private static Packages wide() {
    Packages wide = workbook();
    wide.parts()
        .replaceAll(
            (name, content) ->
                ("<?xml version='1.0' encoding='UTF-16'?>" + new String(content, UTF_8))
                    .getBytes(UTF_16));
    return wide;
  }

  private static Packages prefixed() {
    return rewritten(
        text ->
            text.contains("spreadsheetml/2006/main")
                ? text.replaceAll("<(/?)(?=[a-zA-Z])", "<$1x:").replace("xmlns=", "xmlns:x=")
                : text);
  }

  private static Packages backslashes() {
    Packages odd = workbook();
    for (String name : List.copyOf(odd.parts().keySet())) {
      odd.renamed(name, name.replace('/', '\\'));
    }
    return odd;
  }

  private static Packages rewritten(java.util.function.UnaryOperator<String> change) {
    Packages changed = workbook();
    changed
        .parts()
        .replaceAll((name, content) -> change.apply(new String(content, UTF_8)).getBytes(UTF_8));
    return changed;
  }

  private static List<String> sheetNames(byte[] workbook) {
    try (var opened = XlsxTemplate.of("copy.xlsx", workbook).open()) {
      return opened.sheets().stream().map(sheet -> sheet.name()).map(String::valueOf).toList();
    }
  }

  private static String part(byte[] workbook, String name) throws IOException {
    return new String(ZipContents.of(workbook).get(name), UTF_8);
  }

  private static XSSFCell cell(XSSFWorkbook workbook, String address) {
    var reference = new org.apache.poi.ss.util.CellReference(address);
    return workbook.getSheet("Data").getRow(reference.getRow()).getCell(reference.getCol());
  }

  private static String fill(XSSFCell cell) {
    var colour = cell.getCellStyle().getFillForegroundColorColor();
    return colour == null || "FF00FF00".equals(colour.getARGBHex()) ? null : colour.getARGBHex();
  }

  private static String comment(XSSFWorkbook workbook, String address) {
    return cell(workbook, address).getCellComment().getString().getString();
  }

  private static void comment(XSSFWorkbook workbook, String address, String text) {
    var anchor = workbook.getCreationHelper().createClientAnchor();
    var comment = workbook.getSheet("Data").createDrawingPatriarch().createCellComment(anchor);
    comment.setString(text);
    cell(workbook, address).setCellComment(comment);
  }

  private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    workbook.write(output);
    return output.toByteArray();
  }
}
