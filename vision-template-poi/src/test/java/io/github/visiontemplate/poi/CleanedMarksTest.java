package io.github.visiontemplate.poi;

import static io.github.visiontemplate.poi.Reports.LAYOUT;
import static io.github.visiontemplate.poi.Reports.again;
import static io.github.visiontemplate.poi.Reports.annotated;
import static io.github.visiontemplate.poi.Reports.error;
import static io.github.visiontemplate.poi.Reports.poi;
import static io.github.visiontemplate.poi.Reports.report;
import static io.github.visiontemplate.poi.Reports.sheet;
import static io.github.visiontemplate.poi.Reports.warning;
import static io.github.visiontemplate.poi.Reports.workbook;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.TemplateLayout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/**
 * A marked copy that is cleaned loses what we had added to it, whichever program saved it
 * meanwhile.
 */
class CleanedMarksTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @Test
  void allMarksGoAndTheRowsThatTheFilterHidAreShown() throws IOException {
    byte[] cleaned = cleaned(annotated(workbook(), error(2, 1, "9.9"), warning(4, 0)));
    try (XSSFWorkbook copy = poi(cleaned)) {
      assertThat(copy.getNumberOfSheets()).isEqualTo(1);
      assertThat(copy.getActiveSheetIndex()).isZero();
      XSSFSheet data = copy.getSheet("Data");
      assertThat(data.getLastRowNum()).isEqualTo(2);
      for (int row = 0; row < 3; row++) {
        assertThat(data.getRow(row).getZeroHeight()).isFalse();
        assertThat(data.getRow(row).getCell(2)).isNull();
      }
      assertThat(data.getCellComments()).isEmpty();
      assertThat(data.getRow(2).getCell(0).getCellStyle().getIndex()).isZero();
      assertThat(copy.getAllNames().stream().map(name -> name.getRefersToFormula()))
          .containsExactlyInAnyOrder("'Data'!$1:$1", "'Data'!$A$1:$B$3");
      assertThat(copy.getAllNames()).allMatch(name -> name.getSheetIndex() == 0);
    }
    assertThat(part(cleaned, SHEET))
        .contains(
            "<dimension ref='A1:B3'/>",
            "<sheetPr><pageSetUpPr",
            "<autoFilter ref=\"A1:B3\"></autoFilter>")
        .doesNotContain("filterColumn", "legacyDrawing", "<col ");
    assertThat(ZipContents.of(cleaned))
        .doesNotContainKeys(
            "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml", "xl/worksheets/sheet2.xml");
    assertThat(part(cleaned, "[Content_Types].xml")).doesNotContain("comments", "sheet2");
    assertThat(part(cleaned, "xl/_rels/workbook.xml.rels")).doesNotContain("sheet2");
  }

  @Test
  void marksGoAlsoWhereNoRowDoes() throws IOException {
    byte[] marked = annotated(workbook(), warning(4, 0));
    byte[] cleaned = cleaned(marked, report(XlsxTemplate.of("m.xlsx", marked), SECOND));
    try (XSSFWorkbook copy = poi(cleaned)) {
      assertThat(copy.getNumberOfSheets()).isEqualTo(1);
      assertThat(copy.getSheet("Data").getLastRowNum()).isEqualTo(3);
      assertThat(copy.getSheet("Data").getRow(1).getZeroHeight()).isFalse();
      assertThat(copy.getSheet("Data").getCellComments()).isEmpty();
    }
  }

  @Test
  void aCopyThatWasMarkedTwiceIsCleanedLikeOne() throws IOException {
    byte[] twice =
        again(annotated(workbook(), error(2, 1, "9.9")), error(2, 1, "9.9"), error(3, 0, ""));
    try (XSSFWorkbook copy = poi(cleaned(twice))) {
      assertThat(copy.getNumberOfSheets()).isEqualTo(1);
      assertThat(copy.getSheet("Data").getRow(0).getLastCellNum()).isEqualTo((short) 2);
      assertThat(copy.getSheet("Data").getCellComments()).isEmpty();
    }
  }

  /** LibreOffice writes an operator that no schema has, and other programs other conditions. */
  @Test
  void theFilterIsKnownWhateverAnotherProgramMadeOfIt() throws IOException {
    byte[] marked = annotated(workbook(), error(2, 1, "9.9"));
    for (String condition :
        new String[] {
          "<customFilters and='true'><customFilter operator='**none**' val=''/></customFilters>",
          "<filters><filter val='B2'/></filters>",
          ""
        }) {
      byte[] saved =
          changed(
              marked,
              SHEET,
              xml ->
                  xml.replaceAll("<customFilters.*</customFilters>", condition)
                      .replace("hidden=\"1\"", "hidden='true'"));
      assertThat(part(cleaned(saved), SHEET))
          .contains("<autoFilter ref=\"A1:B3\"></autoFilter>")
          .doesNotContain("hidden", "none");
    }
  }

  @Test
  void rowsThatTheSchoolHidStayHiddenWithoutOurFilter() throws IOException {
    byte[] marked = annotated(workbook(), error(2, 1, "9.9"));
    byte[] unfiltered =
        changed(marked, SHEET, xml -> xml.replaceAll("<filterColumn.*</filterColumn>", ""));
    assertThat(part(cleaned(unfiltered), SHEET)).contains("hidden=\"1\"");
    byte[] plain = workbook().bytes();
    ImportReport report = report(XlsxTemplate.of("p.xlsx", plain), error(2, 1, "9.9"));
    try (XSSFWorkbook copy = poi(cleaned(plain, report))) {
      assertThat(copy.getSheet("Data").getRow(1).getZeroHeight()).isTrue();
    }
  }

  @Test
  void commentsAndFillsOfTheSchoolStay() throws IOException {
    byte[] own;
    try (XSSFWorkbook workbook = poi(workbook().bytes())) {
      var anchor = workbook.getCreationHelper().createClientAnchor();
      var comment = workbook.getSheet("Data").createDrawingPatriarch().createCellComment(anchor);
      comment.setString("复查");
      workbook.getSheet("Data").getRow(3).getCell(0).setCellComment(comment);
      ByteArrayOutputStream output = new ByteArrayOutputStream();
      workbook.write(output);
      own = output.toByteArray();
    }
    XlsxTemplate upload = XlsxTemplate.of("own.xlsx", own);
    byte[] marked = annotated(upload, report(upload, error(2, 1, "9.9"), warning(4, 0)));
    try (XSSFWorkbook copy = poi(cleaned(marked))) {
      XSSFSheet data = copy.getSheet("Data");
      assertThat(data.getCellComments()).hasSize(1);
      assertThat(data.getRow(2).getCell(0).getCellComment().getString().getString())
          .isEqualTo("复查");
    }
  }

  @Test
  void aSheetOfTheSchoolWithTheNameOfTheSummaryStays() throws IOException {
    byte[] named =
        changed(workbook().bytes(), "xl/workbook.xml", xml -> xml.replace("Data", "校验结果"));
    TemplateLayout layout =
        new TemplateLayout(
            LAYOUT.schema(), 0, "校验结果", 1, LAYOUT.columns(), Map.of(), LAYOUT.headers());
    ImportReport report = report(XlsxTemplate.of("n.xlsx", named), layout);
    assertThat(cleaned(named, report)).isEqualTo(named);
  }

  @Test
  void cellsThatDoNotSayWhereTheyStandKeepTheirPlaces() throws IOException {
    byte[] marked = annotated(workbook(), error(2, 1, "9.9"), error(4, 1, "4.9"));
    byte[] bare = changed(marked, SHEET, xml -> xml.replaceAll("(<c) r=[\"'][A-Z]\\d[\"']", "$1"));
    byte[] cleaned = cleaned(bare, report(XlsxTemplate.of("m.xlsx", bare), SECOND));
    try (XSSFWorkbook copy = poi(cleaned)) {
      XSSFSheet data = copy.getSheet("Data");
      assertThat(IntStream.range(0, 4).mapToObj(row -> data.getRow(row).getCell(2)))
          .allMatch(cell -> cell == null || cell.toString().isEmpty());
      assertThat(data.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(9.9);
    }
  }

  @Test
  void namedViewsFilterWhatTheSheetFilters() throws IOException {
    String uid = " xmlns:xr='urn:xr' xr:uid='{B-1}'";
    Packages viewed =
        workbook()
            .with(SHEET, sheet("<autoFilter ref='A1:B4'" + uid + "/>"))
            .with(
                "xl/worksheets/_rels/sheet1.xml.rels",
                Packages.relationships("namedSheetView", "../namedSheetViews/v.xml"))
            .with(
                "xl/namedSheetViews/v.xml",
                "<namedSheetViews><namedSheetView name='一班'><nsvFilter filterId='{B-1}' ref='A1:B4'"
                    + " tableId='0'/><nsvFilter filterId='{T}' ref='A1:A3' tableId='1'/>"
                    + "</namedSheetView></namedSheetViews>");
    byte[] marked = annotated(viewed, error(2, 1, "9.9"));
    assertThat(part(marked, "xl/namedSheetViews/v.xml"))
        .contains("filterId='{B-1}' ref='A1:C4'", "filterId='{T}' ref='A1:A3'");
    assertThat(part(marked, SHEET)).contains("<autoFilter ref='A1:C4'" + uid + ">");
    byte[] cleaned = cleaned(marked);
    assertThat(part(cleaned, "xl/namedSheetViews/v.xml"))
        .contains("filterId='{B-1}' ref='A1:B3'", "filterId='{T}' ref='A1:A2'");
    assertThat(part(cleaned, SHEET)).contains("<autoFilter ref='A1:B3'" + uid + ">");
  }

  @Test
  void formulasAreCalculatedAnewWhereRowsWent() throws IOException {
    Packages calculated =
        workbook().with(SHEET, sheet("").replace("<v>4.9</v>", "<f>B2+1</f><v>4.9</v>"));
    ImportReport report = report(calculated.template(), error(2, 1, "9.9"));
    assertThat(part(cleaned(calculated.bytes(), report), "xl/workbook.xml"))
        .contains("</sheets><calcPr fullCalcOnLoad=\"1\"/></workbook>");
    String said = calculated.part("xl/workbook.xml").replace("</sheets>", "</sheets><calcPr/>");
    byte[] saying = calculated.with("xl/workbook.xml", said).bytes();
    report = report(XlsxTemplate.of("s.xlsx", saying), error(2, 1, "9.9"));
    assertThat(part(cleaned(saying, report), "xl/workbook.xml"))
        .contains("<calcPr fullCalcOnLoad=\"1\"/>");
    byte[] plain = workbook().bytes();
    report = report(XlsxTemplate.of("p.xlsx", plain), error(2, 1, "9.9"));
    assertThat(part(cleaned(plain, report), "xl/workbook.xml")).doesNotContain("calcPr");
  }

  @Test
  void resultsThatRemovedRowsMakeWrongGoAndOthersStay() throws IOException {
    String cells =
        "<c r='C4'><f>B4*2</f><v>9.8</v></c><c r='D4' t='str'><f>SUM(B2:B4)&amp;\"\"</f><v>14.8</v></c>"
            + "<c r='E4'><f>C4+1</f><v>10.8</v></c><c r='F4'><f>LEN(D4)</f><v>4</v></c>";
    Packages upload =
        workbook()
            .with(SHEET, sheet("").replace("<v>4.9</v></c>", "<v>4.9</v></c>" + cells))
            .with(
                "xl/worksheets/sheet2.xml",
                Packages.sheetXml(
                    "<c r='A1'><f>COUNT(Data!B2:B4)</f><v>2</v></c><c r='B1'><f>A1+1</f><v>3</v></c>"
                        + "<c r='C1'><f>1+1</f><v>2</v></c>"))
            .with(
                "xl/workbook.xml",
                Packages.workbookXml(
                    "<sheet name='Data' sheetId='1' r:id='rId1'/><sheet name='Sum' sheetId='2' r:id='rId4'/>"))
            .with(
                "xl/_rels/workbook.xml.rels",
                Packages.relationships(
                    "worksheet", "worksheets/sheet1.xml",
                    "styles", "styles.xml",
                    "sharedStrings", "sharedStrings.xml",
                    "worksheet", "worksheets/sheet2.xml"));
    byte[] cleaned = cleaned(upload.bytes(), report(upload.template(), error(2, 1, "9.9")));
    assertThat(part(cleaned, SHEET))
        .contains(
            "<c r='C3'><f>B3*2</f><v>9.8</v></c>",
            "<c r='D3'><f>SUM(B2:B3)&amp;&quot;&quot;</f></c>",
            "<c r='E3'><f>C3+1</f><v>10.8</v></c>",
            "<c r='F3'><f>LEN(D3)</f></c>");
    assertThat(part(cleaned, "xl/worksheets/sheet2.xml"))
        .contains(
            "<c r='A1'><f>COUNT(Data!B2:B3)</f></c><c r='B1'><f>A1+1</f></c>",
            "<c r='C1'><f>1+1</f><v>2</v></c>");
  }

  @Test
  void aFileWhosePeopleHaveShiftedIsNotCleaned() {
    ImportReport report =
        report(workbook().template(), Issue.ofFile(IssueCode.PEOPLE_SHIFTED, 3, 3));
    assertThat(XlsxCleanedWorkbook.isPossible(report)).isFalse();
    assertThat(XlsxCleanedWorkbook.isPossible(report(workbook().template()))).isTrue();
  }

  @Test
  void englishMarksAreKnownAsWell() throws IOException {
    XlsxTemplate upload = workbook().template();
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    XlsxErrorWorkbook.write(
        report(upload, error(2, 1, "9.9"), warning(4, 0)), upload, IssueMessages.english(), output);
    byte[] marked = output.toByteArray();
    assertThat(part(marked, SHEET)).contains("Problems found").doesNotContain("错误提示");
    assertThat(part(marked, "xl/comments1.xml")).contains("[Check result]").doesNotContain("校验");
    assertThat(part(marked, "xl/workbook.xml")).contains("Check results").doesNotContain("校验");
    byte[] cleaned = cleaned(marked);
    try (XSSFWorkbook copy = poi(cleaned)) {
      assertThat(copy.getNumberOfSheets()).isEqualTo(1);
      assertThat(copy.getSheet("Data").getCellComments()).isEmpty();
      assertThat(copy.getSheet("Data").getRow(0).getCell(2)).isNull();
    }
    byte[] chinese = again(marked, error(3, 0, ""));
    assertThat(part(chinese, SHEET)).contains("错误提示").doesNotContain("Problems found");
    assertThat(part(chinese, "xl/comments1.xml")).doesNotContain(">[Check result]&#10;");
    try (XSSFWorkbook copy = poi(chinese)) {
      assertThat(copy.getSheet("Data").getCellComments()).hasSize(1);
    }
  }

  private static final TemplateLayout SECOND =
      new TemplateLayout(
          LAYOUT.schema(), 1, "Data", 1, LAYOUT.columns(), Map.of(), LAYOUT.headers());

  /** Cleans a marked copy of which row 2 is still in error. */
  private static byte[] cleaned(byte[] marked) {
    XlsxTemplate upload = XlsxTemplate.of("marked.xlsx", marked);
    return cleaned(marked, report(upload, SECOND, error(2, 1, "9.9")));
  }

  private static byte[] cleaned(byte[] workbook, ImportReport report) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    XlsxCleanedWorkbook.write(report, XlsxTemplate.of("marked.xlsx", workbook), output);
    return output.toByteArray();
  }

  private static byte[] changed(byte[] workbook, String name, UnaryOperator<String> change)
      throws IOException {
    Packages packages = Packages.empty();
    ZipContents.of(workbook).forEach(packages::with);
    return packages.with(name, change.apply(packages.part(name))).bytes();
  }

  private static String part(byte[] copy, String name) throws IOException {
    return new String(ZipContents.of(copy).get(name), UTF_8);
  }
}
