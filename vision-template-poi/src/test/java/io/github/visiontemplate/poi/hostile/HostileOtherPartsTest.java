package io.github.visiontemplate.poi.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.poi.Packages;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.poi.fixtures.RawZip;
import io.github.visiontemplate.poi.hostile.Pipelines.Outcome;
import io.github.visiontemplate.table.Row;
import io.github.visiontemplate.table.RowReader;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an import does not look at, but a cleaned or a marked copy has to. */
@Tag("hostile")
class HostileOtherPartsTest {

  private static final String RELATIONSHIPS = "xl/worksheets/_rels/sheet1.xml.rels";
  private static final String R =
      " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";

  /** Three pupils, of whom nobody knows the first two. */
  private static String rows() {
    String nobody = ImportFile.text("G110101201507201011");
    return ImportFile.headerRow()
        + ImportFile.rowWith(2, 3, nobody)
        + ImportFile.rowWith(3, 3, nobody)
        + ImportFile.row(4, ImportFile.VALUES);
  }

  private static Packages file() {
    return behindRows("");
  }

  private static Packages behindRows(String markup) {
    return ImportFile.withSheet(ImportFile.sheet("", rows(), markup));
  }

  private static Packages withStyles(String markup) {
    return file().with("xl/styles.xml", "<styleSheet>" + markup + "</styleSheet>");
  }

  private static Packages withComments(String markup) {
    return file()
        .with(RELATIONSHIPS, Packages.relationships("comments", "../comments1.xml"))
        .with("xl/comments1.xml", markup);
  }

  private static Packages withDrawing(String vml) {
    return behindRows("<legacyDrawing r:id='rId1'" + R + "/>")
        .with(RELATIONSHIPS, Packages.relationships("vmlDrawing", "../drawings/v1.vml"))
        .with("xl/drawings/v1.vml", vml);
  }

  private static Packages withNames(String markup) {
    String workbook = file().part("xl/workbook.xml");
    return file()
        .with(
            "xl/workbook.xml",
            workbook.replace(
                "</workbook>", "<definedNames>" + markup + "</definedNames></workbook>"));
  }

  /** Both copies are written, and the cleaned one has the header and the last pupil. */
  private static Outcome assertWritten(byte[] file) {
    Outcome outcome = Pipelines.outcome(file);
    assertThat(outcome.written().refusal()).isNull();
    assertThat(outcome.written().marked()).isNotNull();
    assertThat(rowsOf(outcome.written().cleaned())).isEqualTo(List.of(1, 2));
    return outcome;
  }

  private static Outcome assertWritten(Packages file) {
    return assertWritten(file.bytes());
  }

  /** The import reads the file; who writes one out of it does so, or says why not. */
  private static void assertWrittenOrRefused(Packages file) {
    Outcome outcome = Pipelines.outcome(file);
    assertThat(outcome.isRefused()).isFalse();
    Issue refusal = outcome.written().refusal();
    assertThat(refusal == null ? IssueCode.CORRUPT : refusal.code()).isEqualTo(IssueCode.CORRUPT);
  }

  private static void assertTooLarge(byte[] file, String limit, long most) {
    Outcome outcome = Pipelines.outcome(file);
    assertThat(outcome.isRefused()).isFalse();
    assertThat(outcome.written().refusal())
        .isEqualTo(Issue.ofFile(IssueCode.TOO_LARGE, limit, Long.toString(most)));
  }

  private static List<Integer> rowsOf(byte[] workbook) {
    List<Integer> numbers = new ArrayList<>();
    try (TemplateWorkbook open = XlsxTemplate.of("cleaned.xlsx", workbook).open();
        RowReader rows = open.sheets().get(0).rows()) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        numbers.add(row.rowNumber());
      }
    }
    return numbers;
  }

  @Test
  void aFileThatIsFineIsWritten() {
    assertWritten(file());
  }

  // Broken parts

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<comments/>",
        "<comments><commentList/></comments>",
        "<comments><authors/></comments>",
        "<other/>",
        "<comments><commentList><comment/></commentList></comments>",
        "<comments><commentList><comment ref='D2'/></commentList></comments>",
        "<comments><commentList><comment ref='D2' authorId='9'><text/></comment></commentList></comments>",
        "<comments><commentList><comment ref='D2' authorId='-1'><text><t>x</t></text></comment></commentList></comments>",
        "<comments><commentList><comment ref='nonsense'><text><r/></text></comment></commentList></comments>",
        "<comments><!--><x>--><commentList><comment ref='D2'><text><t>a</t></text></comment></commentList></comments>",
        "<comments><?x <y> ?><commentList><![CDATA[<comment>]]></commentList></comments>",
        "<comments><commentList><comment ref='D2'><text><t><![CDATA[a<b]]></t></text></comment></commentList>",
      })
  void commentsOfAnyKind(String markup) {
    assertWrittenOrRefused(withComments(markup));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<xml/>",
        "</xml><xml",
        "<xml>",
        "</xml>",
        "<xml><v:shape </xml>",
        "<xml><v:shape><x:Row>99999999</x:Row><x:Column>99999999</x:Column></v:shape></xml>",
        "<xml>_x0000_s999999999 _x0000_s99999999999999 </xml>",
        "<xml><o:idmap data='</xml>",
        "<xml><v:shape x><x:ClientData ObjectType=\"Note\"><x:Row>1e9</x:Row></v:shape></xml>",
        "\0\1\2",
        "<!DOCTYPE x [<!ENTITY a 'b'>]><xml>&a;</xml>",
      })
  void drawingsOfAnyKind(String vml) {
    assertWrittenOrRefused(withDrawing(vml));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<sheets><sheet name='Data' sheetId='99999999999' r:id='rId1'/></sheets><sheets/>",
        "<x><sheets/></x><sheets><sheet name='Data' r:id='rId1'/></sheets>",
        "<AlternateContent><Fallback><sheets><sheet name='Data' r:id='rId1'/></sheets></Fallback></AlternateContent>",
        "<sheets/><sheets><sheet name='Data' r:id='rId1'/></sheets>",
        "<sheets><!--><sheet>--><sheet name='Data' r:id='rId1'/></sheets>",
        "<sheets><sheet r:id='rId1'/></sheets>",
        "<sheets><sheet name='Data' r:id='rId1'/></sheets><definedNames/>",
        "<sheets><sheet name='Data' r:id='rId1'/></sheets><definedNames><definedName/></definedNames>",
        "<sheets><sheet name='Data' r:id='rId1'/></sheets><definedNames><definedName name='A' localSheetId='2147483647'>Data!$A$2</definedName></definedNames>",
        "<sheets><sheet name='Data' r:id='rId1'/></sheets><definedNames><definedName name='A'>Data!$A$2</definedName><definedName name='A'>Data!$A$3</definedName></definedNames>",
        "<sheets><sheet name='Data' r:id='rId1'/></sheets><bookViews/>",
        "<sheets><sheet name=\"x'!A1:&lt;b&gt;&#10;\" r:id='rId1'/></sheets>",
      })
  void workbooksOfAnyKind(String markup) {
    assertWrittenOrRefused(
        file().with("xl/workbook.xml", "<workbook" + R + ">" + markup + "</workbook>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<cellXfs/>",
        "<cellXfs count='-1'><xf/></cellXfs>",
        "<cellXfs><xf fillId='99999999999' fontId='-5'/></cellXfs>",
        "<cellXfs><x/></cellXfs><fills><fill/></fills><fonts><font/></fonts>",
        "<fills/><fonts/><cellXfs/><cellStyleXfs/><borders/>",
        "<cellXfs><xf fillId='0'/></cellXfs><fills><fill><patternFill patternType='solid'><fgColor rgb='FFFFB4B0'/></patternFill></fill></fills>",
        "<cellXfs><xf fillId='0'/></cellXfs><fills><fill><patternFill patternType='solid'><fgColor rgb='FFFFB4B0'/><bgColor rgb='a b' x='&quot;/&gt;&lt;evil/&gt;'/></patternFill></fill></fills>",
        "<!--><fonts>--><cellXfs><xf/></cellXfs>",
      })
  void stylesOfAnyKind(String markup) {
    assertWrittenOrRefused(withStyles(markup));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<mergeCells><mergeCell/></mergeCells>",
        "<mergeCells><mergeCell ref='nonsense'/><mergeCell ref='A99999999999:B3'/></mergeCells>",
        "<mergeCells><mergeCell ref='XFD1048576:A1'/></mergeCells>",
        "<mergeCells><mergeCell ref='&nope;'/></mergeCells>",
        "<conditionalFormatting sqref=''><cfRule/></conditionalFormatting>",
        "<conditionalFormatting><cfRule><formula>'''''''</formula></cfRule></conditionalFormatting>",
        "<dataValidations count='x'><dataValidation sqref='A2 B3 nonsense'><formula1>$A$2:$A$99999999</formula1></dataValidation></dataValidations>",
        "<x:sheetData xmlns:x='urn:x'><x:row r='abc'><x:c r='1'/></x:row></x:sheetData>",
        "<autoFilter ref='A0:ZZZZ9'/><sheetViews><sheetView topLeftCell='!!!'><pane ySplit='1e400' state='frozen'/><selection activeCell='' sqref=''/></sheetView></sheetViews>",
        "<rowBreaks><brk id='x'/><brk id='-1'/><brk id='99999999999'/></rowBreaks>",
        "<hyperlinks><hyperlink ref='A2' location='&#10;'/><hyperlink/></hyperlinks>",
        "<tableParts><tablePart r:id='rId9' xmlns:r='x'/></tableParts>",
        "<controls><control><controlPr><anchor><from><row>NaN</row></from><to><row>1e99</row></to></anchor></controlPr></control></controls>",
        "<legacyDrawing r:id='rId77' xmlns:r='x'/>",
        "<cols><col min='x'/></cols>",
        "<sheetProtection autoFilter='&#0;'/>",
        "<dimension ref='&nope;'/>",
        "<!--><x>--><mergeCells count='1'><mergeCell ref='A2:B3'/></mergeCells>",
      })
  void whatStandsBehindTheRows(String markup) {
    assertWrittenOrRefused(behindRows(markup));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<x:row xmlns:x='urn:x' r='abc'/>",
        "<x:row xmlns:x='urn:x'/>",
        "<row><x:c xmlns:x='urn:x' r='1'/></row>",
        "<row><c/><x:c xmlns:x='urn:x' r='!!'><f>A1</f></x:c></row>",
        "<row><c><f t='shared' si='&nope;'>A1</f></c></row>",
        "<row><c><f t='shared' si='0' ref=''/></c><c><f t='array' ref='nonsense' r1='x' r2=''>A1</f></c></row>",
        "<row><c><f>&nope;</f></c></row>",
        "<row><c><f><x>A1</x>B2</f></c></row>",
        "<row x='&nope;'/>",
      })
  void rowsOfAnyKind(String row) {
    String three = ImportFile.row(0, ImportFile.VALUES).replace(" r='0'", "").repeat(3);
    assertWrittenOrRefused(
        ImportFile.withSheet(ImportFile.sheet("", ImportFile.headerRow() + row + three, "")));
  }

  // Loops

  @ParameterizedTest
  @ValueSource(
      strings = {
        "comments",
        "vmlDrawing",
        "drawing",
        "table",
        "pivotTable",
        "ctrlProp",
        "threadedComment"
      })
  void relationshipsOfASheetThatLeadBack(String kind) {
    for (String target :
        List.of(
            "sheet1.xml",
            "../workbook.xml",
            "../styles.xml",
            "/[Content_Types].xml",
            "_rels/sheet1.xml.rels",
            "../_rels/workbook.xml.rels",
            "..",
            "")) {
      assertWrittenOrRefused(
          behindRows("<legacyDrawing r:id='rId1'" + R + "/>")
              .with(RELATIONSHIPS, Packages.relationships(kind, target)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"calcChain", "chartsheet", "pivotCacheDefinition", "styles"})
  void relationshipsOfAWorkbookThatLeadBack(String kind) {
    for (String target :
        List.of("worksheets/sheet1.xml", "workbook.xml", "styles.xml", "/[Content_Types].xml")) {
      assertWrittenOrRefused(
          file()
              .with(
                  "xl/_rels/workbook.xml.rels",
                  Packages.relationships("worksheet", "worksheets/sheet1.xml", kind, target)));
    }
  }

  @Test
  void thousandsOfDrawingsThatAreOne() {
    assertWritten(
        file()
            .with(RELATIONSHIPS, repeatedRelationships("drawing", "../drawings/d.xml", 5_000))
            .with("xl/drawings/d.xml", "<wsDr>" + "<a/>".repeat(1_000) + "</wsDr>")
            .with(
                "xl/drawings/_rels/d.xml.rels",
                repeatedRelationships("chart", "../charts/c.xml", 5_000))
            .with("xl/charts/c.xml", "<c><f>Data!A2</f>" + "<a/>".repeat(1_000) + "</c>"));
  }

  @Tag("slow")
  @Test
  void thousandsOfTablesThatAreOne() {
    assertWritten(
        file()
            .with(RELATIONSHIPS, repeatedRelationships("table", "../tables/t.xml", 9_000))
            .with("xl/tables/t.xml", "<table ref='A1:B9'>" + "<a/>".repeat(100_000) + "</table>"));
  }

  private static String repeatedRelationships(String kind, String target, int times) {
    String[] all = new String[2 * times];
    for (int i = 0; i < times; i++) {
      all[2 * i] = kind;
      all[2 * i + 1] = target;
    }
    return Packages.relationships(all);
  }

  // Too much

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "dataValidations;<dataValidation sqref='A2:A9'><formula1>A2</formula1></dataValidation>",
        "extLst;<conditionalFormatting><cfRule><f>A2</f></cfRule><sqref>A2</sqref></conditionalFormatting>",
        "x;<a/>"
      })
  void moreBehindTheRowsThanIsKeptInMemory(String markup) {
    String element = markup.split(";")[0];
    String content = markup.split(";")[1];
    byte[] file = behind(element, content, 17_000_000 / content.length());
    Outcome outcome = Pipelines.outcome(file);
    assertThat(outcome.isRefused()).isFalse();
    assertThat(outcome.written().marked()).isNull();
    assertThat(outcome.written().refusal()).extracting(Issue::code).isEqualTo(IssueCode.TOO_LARGE);
  }

  @Tag("slow")
  @Test
  void millionsOfRules() {
    assertTooLarge(
        behind("x", "<mergeCell ref='A2:B3'/>", 1_500_000), "WORKBOOK_BYTES", 16_777_216);
  }

  private static byte[] behind(String element, String content, int times) {
    String sheet = ImportFile.sheet("", rows(), "<" + element + ">@</" + element + ">");
    int at = sheet.indexOf('@');
    return RawZip.of(file().without(ImportFile.SHEET).parts())
        .add(
            RawZip.repeated(
                ImportFile.SHEET, sheet.substring(0, at), content, times, sheet.substring(at + 1)))
        .bytes();
  }

  private static byte[] part(Packages file, String name, String unit, int times) {
    String[] around = file.part(name).split("@");
    return RawZip.of(file.without(name).parts())
        .add(RawZip.repeated(name, around[0], unit, times, around[1]))
        .bytes();
  }

  @Test
  void millionsOfComments() {
    String comment = "<comment/>";
    String markup = "<comments><authors/><commentList>@</commentList></comments>";
    assertTooLarge(
        part(withComments(markup), "xl/comments1.xml", comment, 520_000),
        "WORKBOOK_BYTES",
        16_777_216);
  }

  /** They are changed as text, and must not be searched again and again. */
  @Tag("slow")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<v:shape ",
        "<o:idmap ",
        "<o:idmap data='",
        "<v:shape x></v:shape>",
        "_x0000_s1 ",
        "<v:shape ObjectType=\"Note\"><x:Row> "
      })
  void millionsOfShapes(String unit) {
    Packages file = withDrawing("<xml xmlns:v='v'>@</xml>");
    file.with(
            RELATIONSHIPS,
            Packages.relationships(
                "vmlDrawing", "../drawings/v1.vml", "comments", "../comments1.xml"))
        .with(
            "xl/comments1.xml",
            "<comments><authors/><commentList><comment ref='Z9'><text><t>【校验提示】</t></text></comment></commentList></comments>");
    assertWritten(part(file, "xl/drawings/v1.vml", unit, 4_000_000 / unit.length()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cellXfs;<xf/>", "borders;<a/>"})
  void moreStylesThanThereCanBe(String list) {
    String element = list.split(";")[0];
    Packages file = withStyles("<" + element + ">@</" + element + ">");
    assertTooLarge(part(file, "xl/styles.xml", list.split(";")[1], 140_000), "STYLES", 1 << 16);
    assertTooLarge(
        part(
            file.with("xl/styles.xml", "<styleSheet><x>@</x></styleSheet>"),
            "xl/styles.xml",
            "<a/>",
            600_000),
        "WORKBOOK_BYTES",
        16_777_216);
  }

  /** Each of sixty thousand cells has a marked style of its own, and all share one large fill. */
  @Tag("slow")
  @Test
  void everyStyleIsAMarkedOne() {
    String fill =
        "<fill>%s<patternFill patternType='solid'><fgColor rgb='FFFFB4B0'/><bgColor rgb='00000000'/></patternFill></fill>"
            .formatted("<x/>".repeat(20_000));
    String xfs =
        IntStream.range(0, 60_000)
            .mapToObj(i -> "<xf fillId='0' numFmtId='" + i + "'/>")
            .collect(Collectors.joining());
    String cells =
        IntStream.range(0, 60_000)
            .mapToObj(i -> "<row>" + "<c s='" + i + "'/>" + "</row>")
            .collect(Collectors.joining());
    Outcome outcome =
        Pipelines.outcome(
            ImportFile.withSheet(ImportFile.sheet("", rows() + cells, ""))
                .with(
                    "xl/styles.xml",
                    "<styleSheet><fills>%s</fills><cellXfs>%s</cellXfs></styleSheet>"
                        .formatted(fill, xfs)));
    assertThat(outcome.written().marked()).isNotNull();
  }

  @Tag("slow")
  @Test
  void aFormulaThatManyCellsShare() {
    String formula = "A2+".repeat(2_700) + "1";
    String first = "<row><c><f t='shared' ref='A5:A9' si='0'>" + formula + "</f></c></row>";
    String sheet = ImportFile.sheet("", rows() + first + "@", "");
    Packages file = ImportFile.withSheet(sheet);
    assertTooLarge(
        part(file, ImportFile.SHEET, "<row><c><f t='shared' si='0'/></c></row>", 20_000),
        "FORMULA_CHARACTERS",
        10_000_000);
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"A2+", "'", "[", "['", "Data!A1:B2 "})
  void formulasOfHundredsOfThousandsOfCharacters(String unit) {
    String formula = unit.repeat(300_000 / unit.length());
    assertWritten(
        file()
            .with(
                "xl/workbook.xml",
                withNames("<definedName name='x'>" + formula + "</definedName>")
                    .part("xl/workbook.xml")));
    String longer = formula.repeat(5);
    assertTooLarge(
        ImportFile.withSheet(
                ImportFile.sheet("", rows() + "<row><c><f>" + longer + "</f></c></row>", ""))
            .bytes(),
        "FORMULA_CHARACTERS",
        1 << 20);
  }

  @Tag("slow")
  @Test
  void aSheetWhoseNameIsTakenAHundredThousandTimes() {
    String sheets =
        IntStream.range(0, 100_000)
            .mapToObj("<sheet name='校验结果 (%d)'/>"::formatted)
            .collect(Collectors.joining());
    assertWritten(
        file()
            .with(
                "xl/workbook.xml",
                "<workbook%s><sheets><sheet name='校验结果' r:id='rId1'/>%s</sheets></workbook>"
                    .formatted(R, sheets)));
  }

  @Tag("slow")
  @Test
  void moreNamesThanThereCanBe() {
    assertTooLarge(
        withNames("<definedName/>".repeat(600_000)).bytes(), "WORKBOOK_BYTES", 16_777_216);
  }
}
