package io.github.visiontemplate.poi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.poi.internal.cleaned.CleanedSheet;
import io.github.visiontemplate.poi.internal.rows.RemovedRows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of the package when rows 3 and 4 of its sheet are taken out. */
class RowRemovalTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String SHEET_LINKS = "xl/worksheets/_rels/sheet1.xml.rels";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private static final String ROWS =
      "<worksheet xmlns='%s' xmlns:r='r'><sheetData><row r='1'/><row r='3'/><row r='5'/></sheetData>%s</worksheet>";

  @Test
  void partsThatNameNoRowStayByteForByte() throws IOException {
    Packages before =
        Packages.workbook()
            .with(SHEET, ROWS.formatted(MAIN, ""))
            .with("xl/media/image1.png", new byte[] {1, 2, 3})
            .with(SHEET_LINKS, Packages.relationships("comments", "../comments1.xml", "x", "y.xml"))
            .with("xl/comments1.xml", "<comments><commentList/></comments >");
    Map<String, byte[]> after = without(before);
    assertThat(after.keySet()).containsExactlyElementsOf(before.parts().keySet());
    assertThat(text(after, SHEET)).contains("<row r='1'/><row r='3'/></sheetData>");
    after.remove(SHEET);
    after.forEach((name, content) -> assertThat(content).isEqualTo(before.parts().get(name)));
  }

  @Test
  void theOrderOfCalculationIsLeftOutWithAllThatNamesIt() throws IOException {
    Packages before =
        calculated()
            .with("xl/calcChain.xml", "<calcChain><c r='A5' i='1'/></calcChain>")
            .with(SHEET, ROWS.formatted(MAIN, ""));
    Map<String, byte[]> after = without(before);
    assertThat(after).doesNotContainKey("xl/calcChain.xml");
    assertThat(text(after, "[Content_Types].xml")).doesNotContain("calcChain").contains("styles");
    assertThat(text(after, "xl/_rels/workbook.xml.rels"))
        .doesNotContain("calcChain")
        .contains("worksheets/sheet1.xml");
    assertThat(text(after, "xl/workbook.xml")).contains("<calcPr fullCalcOnLoad=\"1\"/>");
  }

  private static Packages calculated() {
    Packages workbook = Packages.workbook();
    String types =
        workbook
            .part("[Content_Types].xml")
            .replace(
                "</Types>",
                "<Override PartName='/xl/calcChain.xml' ContentType='c'/>"
                    + "<Override PartName='/xl/styles.xml' ContentType='s'/></Types>");
    return workbook
        .with("[Content_Types].xml", types)
        .with(
            "xl/workbook.xml",
            workbook.part("xl/workbook.xml").replace("</sheets>", "</sheets><calcPr/>"))
        .with(
            "xl/_rels/workbook.xml.rels",
            Packages.relationships(
                "worksheet", "worksheets/sheet1.xml", "calcChain", "calcChain.xml"));
  }

  @Test
  void aTableWithoutRowsIsLeftOutWithAllThatNamesIt() throws IOException {
    Packages before =
        Packages.workbook()
            .with(
                SHEET,
                ROWS.formatted(
                    MAIN,
                    "<tableParts count='2'><tablePart r:id='rId1'/><tablePart r:id='rId2'/></tableParts>"))
            .with(
                SHEET_LINKS,
                Packages.relationships(
                    "table", "../tables/table1.xml", "table", "../tables/table2.xml"))
            .with("xl/tables/table1.xml", "<table ref='A3:B4'/>")
            .with("xl/tables/table2.xml", "<table ref='C1:D5'/>");
    Map<String, byte[]> after = without(before);
    assertThat(after).doesNotContainKey("xl/tables/table1.xml");
    assertThat(text(after, "xl/tables/table2.xml")).isEqualTo("<table ref='C1:D3'/>");
    assertThat(text(after, SHEET))
        .contains("<tableParts count='1'><tablePart r:id='rId2'/></tableParts>");
    assertThat(text(after, SHEET_LINKS)).doesNotContain("rId1").contains("rId2");
  }

  @Test
  void otherSheetsAndTheirChartsFollow() throws IOException {
    String chart = "<c:chartSpace xmlns:c='c'><c:f>Data!$A$1:$A$5</c:f></c:chartSpace>";
    Packages before =
        beside(
                "<sheet name='Sum' r:id='rId2'/><sheet name='Chart' r:id='rId3'/>",
                "worksheet",
                "worksheets/sheet2.xml",
                "chartsheet",
                "chartsheets/sheet1.xml")
            .with("xl/worksheets/sheet2.xml", Packages.sheetXml("<c><f>Data!A5+A5</f></c>"))
            .with("xl/chartsheets/sheet1.xml", "<chartsheet/>")
            .with(
                "xl/chartsheets/_rels/sheet1.xml.rels",
                Packages.relationships("drawing", "../drawings/drawing1.xml"))
            .with("xl/drawings/drawing1.xml", "<wsDr/>")
            .with(
                "xl/drawings/_rels/drawing1.xml.rels",
                Packages.relationships("chart", "../charts/chart1.xml"))
            .with("xl/charts/chart1.xml", chart);
    Map<String, byte[]> after = without(before);
    assertThat(text(after, "xl/worksheets/sheet2.xml")).contains("<f>Data!A3+A5</f>");
    assertThat(text(after, "xl/charts/chart1.xml")).isEqualTo(chart.replace("$A$5", "$A$3"));
  }

  @Test
  void allPartsOfTheSheetFollow() throws IOException {
    Map<String, String> parts =
        Map.of(
            "xl/comments1.xml",
                "<comments><commentList><comment ref='A%d'/></commentList></comments>",
            "xl/threaded1.xml", "<ThreadedComments><threadedComment ref='A%d'/></ThreadedComments>",
            "xl/pivot1.xml", "<pivotTableDefinition><location ref='A%d'/></pivotTableDefinition>",
            "xl/cells1.xml", "<singleXmlCells><singleXmlCell r='A%d'/></singleXmlCells>",
            "xl/table1.xml", "<table ref='A1:B%d'/>",
            "xl/drawing1.xml",
                "<wsDr><oneCellAnchor><from><row>%d</row></from></oneCellAnchor></wsDr>",
            "xl/charts/chart1.xml",
                "<c:chartSpace xmlns:c='c'><c:f>Data!$A$%d</c:f></c:chartSpace>",
            "xl/charts/chart2.xml", "<cx:data xmlns:cx='c'><cx:f>Data!$A$%d</cx:f></cx:data>");
    Packages before =
        Packages.workbook()
            .with(SHEET, ROWS.formatted(MAIN, ""))
            .with(
                SHEET_LINKS,
                Packages.relationships(
                    "comments", "../comments1.xml",
                    "threadedComment", "../threaded1.xml",
                    "pivotTable", "../pivot1.xml",
                    "tableSingleCells", "../cells1.xml",
                    "table", "../table1.xml",
                    "drawing", "../drawing1.xml"))
            .with(
                "xl/_rels/drawing1.xml.rels",
                Packages.relationships(
                    "chart", "charts/chart1.xml", "chartEx", "charts/chart2.xml"));
    assertFollow(before, parts);
  }

  @Test
  void partsOfOtherSheetsFollowWhereTheyNameTheSheet() throws IOException {
    Map<String, String> parts =
        Map.of(
            "xl/table1.xml", "<table ref='A1:B9'><f>Data!$A$%d</f></table>",
            "xl/control1.xml", "<formControlPr fmlaLink='Data!$A$%d'/>",
            "xl/drawing1.xml", "<wsDr><f>Data!$A$%d</f></wsDr>",
            "xl/chart1.xml", "<c:chartSpace xmlns:c='c'><c:f>Data!$A$%d</c:f></c:chartSpace>",
            "xl/cache1.xml",
                "<pivotCacheDefinition><worksheetSource ref='A1:S%d' sheet='Data'/></pivotCacheDefinition>");
    Packages before =
        beside(
                "<sheet name='Sum' r:id='rId2'/>",
                "worksheet",
                "worksheets/sheet2.xml",
                "pivotCacheDefinition",
                "cache1.xml")
            .with("xl/worksheets/sheet2.xml", Packages.sheetXml("<c/>"))
            .with(
                "xl/worksheets/_rels/sheet2.xml.rels",
                Packages.relationships(
                    "table",
                    "../table1.xml",
                    "ctrlProp",
                    "../control1.xml",
                    "drawing",
                    "../drawing1.xml"))
            .with("xl/_rels/drawing1.xml.rels", Packages.relationships("chart", "chart1.xml"));
    assertFollow(before, parts);
  }

  @Test
  void vmlMayLeaveLineBreaksOpen() throws IOException {
    String shape =
        "<xml xmlns:v='v' xmlns:x='x'><v:shape><div>a<br>b</div><x:ClientData><x:Row>%d</x:Row>"
            + "</x:ClientData></v:shape></xml>";
    Packages before = withDrawing("vmlDrawing", shape.formatted(4));
    assertThat(text(without(before), "xl/drawings/d.xml"))
        .isEqualTo(shape.replace("<br>", "<br/>").formatted(2));
    Packages unchanged = withDrawing("vmlDrawing", shape.formatted(0));
    assertThat(text(without(unchanged), "xl/drawings/d.xml")).isEqualTo(shape.formatted(0));
  }

  @Test
  void aDamagedPartBesideTheRowsStaysAsItIs() throws IOException {
    Packages before = withDrawing("drawing", "<wsDr><oneCellAnchor></wsDr>");
    assertThat(text(without(before), "xl/drawings/d.xml"))
        .isEqualTo("<wsDr><oneCellAnchor></wsDr>");
  }

  @Test
  void aDamagedSheetIsRefused() {
    Packages before =
        Packages.workbook().with(SHEET, "<worksheet xmlns='" + MAIN + "'><sheetData>");
    assertThatThrownBy(() -> without(before))
        .isInstanceOfSatisfying(
            UnreadableTemplateException.class,
            e -> assertThat(e.issue().code()).isEqualTo(IssueCode.CORRUPT));
  }

  /** Row 7 of the sheet, wherever a part names it, becomes row 5. */
  private static void assertFollow(Packages before, Map<String, String> parts) throws IOException {
    parts.forEach((name, xml) -> before.with(name, xml.formatted(7)));
    Map<String, byte[]> after = without(before);
    parts.forEach((name, xml) -> assertThat(text(after, name)).isEqualTo(xml.formatted(5)));
  }

  /** Has more sheets than the one without rows 3 and 4; their relationships follow its own. */
  private static Packages beside(String sheets, String... kindsAndTargets) {
    return Packages.workbook()
        .with(SHEET, ROWS.formatted(MAIN, ""))
        .with("xl/workbook.xml", Packages.workbookXml("<sheet name='Data' r:id='rId1'/>" + sheets))
        .with(
            "xl/_rels/workbook.xml.rels",
            Packages.relationships(
                Stream.concat(
                        Stream.of("worksheet", "worksheets/sheet1.xml"), Stream.of(kindsAndTargets))
                    .toArray(String[]::new)));
  }

  private static Packages withDrawing(String kind, String drawing) {
    return Packages.workbook()
        .with(SHEET, ROWS.formatted(MAIN, ""))
        .with(SHEET_LINKS, Packages.relationships(kind, "../drawings/d.xml"))
        .with("xl/drawings/d.xml", drawing);
  }

  private static Map<String, byte[]> without(Packages before) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XlsxTemplate.of("a.xlsx", before.bytes())
        .copyCleaned(List.of(new CleanedSheet(0, 1, RemovedRows.of(List.of(3, 4)))), out);
    return ZipContents.of(out.toByteArray());
  }

  private static String text(Map<String, byte[]> parts, String name) {
    return new String(parts.get(name), UTF_8);
  }
}
