package io.github.visiontemplate.poi.hostile;

import static io.github.visiontemplate.poi.hostile.Pipelines.assertRefused;
import static io.github.visiontemplate.poi.hostile.Pipelines.assertStored;
import static io.github.visiontemplate.poi.hostile.Pipelines.outcome;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.poi.Packages;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.poi.fixtures.RawZip;
import io.github.visiontemplate.poi.limit.ReadLimit;
import io.github.visiontemplate.poi.limit.ReadLimits;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.table.RowReader;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets that claim what they do not hold, and cells that no spreadsheet program would write. */
@Tag("hostile")
class HostileSheetsTest {

  /** One character that becomes eighteen when it is unified. */
  private static final String EXPANDING = "\uFDFA";

  private static final int NUMBER = 3;
  private static final int NAME = 5;
  private static final int ACUITY = 9;
  private static final int EXAM_DATE = 18;

  @ParameterizedTest
  @ValueSource(strings = {"A1:XFD1048576", "A1:S999999999", "B7", "nonsense", ""})
  void whatTheDimensionClaimsDoesNotMatter(String reference) {
    assertStored(
        ImportFile.withSheet(
            ImportFile.sheet(
                "<dimension ref='" + reference + "'/>",
                ImportFile.headerRow() + ImportFile.row(2, ImportFile.VALUES),
                "")));
  }

  @ParameterizedTest
  @CsvSource({
    "XFE2, TOO_LARGE, COLUMNS, 16384",
    "ZZZ2, TOO_LARGE, COLUMNS, 16384",
    "AAAA2, CORRUPT, sheet row 2,",
    "A3, CORRUPT, sheet row 2,",
    "A0, CORRUPT, sheet row 2,",
    "A-2, CORRUPT, sheet row 2,",
    "A99999999999, CORRUPT, sheet row 2,",
    "2, CORRUPT, sheet row 2,",
    "R2C2, CORRUPT, sheet row 2,"
  })
  void aCellBeyondTheSheet(String reference, IssueCode code, String first, String second) {
    Object[] arguments = second == null ? new Object[] {first} : new Object[] {first, second};
    assertRefused(
        ImportFile.withValue(0, "<c r='" + reference + "'><v>1</v></c>"), code, arguments);
  }

  @ParameterizedTest
  @CsvSource({
    "1048577, TOO_LARGE, ROWS, 1048576",
    "999999999, TOO_LARGE, ROWS, 1048576",
    "0, CORRUPT, sheet,",
    "-1, CORRUPT, sheet row 1,",
    "1, CORRUPT, sheet row 1,",
    "99999999999, CORRUPT, sheet row 1,"
  })
  void aRowBeyondTheSheet(String number, IssueCode code, String first, String second) {
    Object[] arguments = second == null ? new Object[] {first} : new Object[] {first, second};
    assertRefused(ImportFile.withRows("<row r='" + number + "'/>"), code, arguments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2147483647", "99999999999999999999", "-1", "0x0", "0.0", "NaN"})
  void aSharedStringThatIsNotThere(String index) {
    Packages file =
        ImportFile.withValue(NAME, "<c t='s'><v>" + index + "</v></c>")
            .with("xl/sharedStrings.xml", ImportFile.sharedStrings("王一"));
    assertThat(outcome(file).imported().issues())
        .hasSize(1)
        .first()
        .isIn(
            Issue.ofFile(IssueCode.CORRUPT, "xl/sharedstrings.xml"),
            Issue.ofFile(IssueCode.CORRUPT, "sheet row 2"));
    assertThat(outcome(file).isRefused()).isTrue();
  }

  @Test
  void tenThousandColumnsAreReadAndMoreThanASheetHasAreRefused() {
    assertThat(outcome(withColumns(10_000)).imported().status())
        .isEqualTo(ImportReport.Status.STORED);
    assertRefused(withColumns(16_385), IssueCode.TOO_LARGE, "COLUMNS", "16384");
  }

  private static Packages withColumns(int count) {
    String more = ImportFile.text("列").repeat(count - ImportFile.HEADERS.size());
    String rows = ImportFile.headerRow() + ImportFile.row(2, ImportFile.VALUES);
    return ImportFile.withSheet(ImportFile.sheet("", rows.replace("</row>", more + "</row>"), ""));
  }

  @Test
  void aCellOfMoreThanThirtyTwoThousandCharacters() {
    String longest = "x".repeat(32_767);
    assertThat(outcome(ImportFile.withValue(8, ImportFile.text(longest))).imported().status())
        .isEqualTo(ImportReport.Status.STORED);
    String longer = longest + "x";
    for (String cell :
        List.of(
            ImportFile.text(longer),
            "<c t='str'><v>" + longer + "</v></c>",
            "<c t='e'><v>" + longer + "</v></c>",
            "<c><v>" + "1".repeat(32_768) + "</v></c>",
            ImportFile.text("<![CDATA[x]]>".repeat(32_768)))) {
      assertRefused(ImportFile.withValue(NAME, cell), IssueCode.TOO_LARGE, "TEXT_LENGTH", "32767");
    }
    assertRefused(
        ImportFile.withValue(NAME, ImportFile.shared(0))
            .with("xl/sharedStrings.xml", ImportFile.sharedStrings(longer)),
        IssueCode.TOO_LARGE,
        "TEXT_LENGTH",
        "32767");
  }

  @Test
  void aRowOfMoreBytesThanAnyoneTypes() {
    assertRefused(longRow(), IssueCode.TOO_LARGE, "WORKBOOK_BYTES", "16777216");
  }

  @Test
  void aHostCanAllowLongerRows() {
    ReadLimits wider = ReadLimits.defaults().with(ReadLimit.WORKBOOK_BYTES, 32L << 20);
    try (TemplateWorkbook workbook = XlsxTemplate.of("long.xlsx", longRow()).within(wider).open();
        RowReader rows = workbook.sheets().get(0).rows()) {
      assertThat(rows.next()).isNotNull();
      assertThat(rows.next()).isNotNull();
      assertThat(rows.next()).isNull();
    }
  }

  private static byte[] longRow() {
    String sheet = ImportFile.sheet("", ImportFile.headerRow() + "<row><c><x>@</x></c></row>", "");
    int place = sheet.indexOf('@');
    return RawZip.of(Packages.workbook().without(ImportFile.SHEET).parts())
        .add(
            RawZip.repeated(
                ImportFile.SHEET,
                sheet.substring(0, place),
                "x".repeat(1_000),
                17_000,
                sheet.substring(place + 1)))
        .bytes();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"&#xD800;", "&#xDFFF;", "&#0;", "&#x1;", "&#xFFFE;", "&#x110000;", "&#-1;"})
  void aReferenceToNoCharacterIsRefused(String reference) {
    assertRefused(
        ImportFile.withValue(NAME, ImportFile.text("王" + reference)),
        IssueCode.CORRUPT,
        "sheet row 2");
    assertRefused(
        ImportFile.withValue(NAME, ImportFile.shared(0))
            .with("xl/sharedStrings.xml", ImportFile.sharedStrings("王" + reference)),
        IssueCode.CORRUPT,
        "xl/sharedstrings.xml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "\u0001", "\u001B", "\u00ED\u00A0\u0080", "\u00C0\u0080", "\u00FF"})
  void bytesThatAreNoCharacterAreRefused(String latin) {
    for (String cell : List.of(ImportFile.text("@"), "<c t='str'><v>@</v></c>")) {
      String sheet = ImportFile.withValue(NAME, cell).part(ImportFile.SHEET);
      byte[] bytes = sheet.getBytes(java.nio.charset.StandardCharsets.UTF_8);
      String raw = new String(bytes, ISO_8859_1).replace("@", latin);
      assertRefused(
          ImportFile.good().with(ImportFile.SHEET, raw.getBytes(ISO_8859_1)),
          IssueCode.CORRUPT,
          "sheet row 2");
    }
  }

  /** The escapes of spreadsheets can name what XML cannot. */
  @ParameterizedTest
  @ValueSource(strings = {"_x0000_", "_xD800_", "_xDFFF_", "_x001B_", "_xFFFF_", "_x202E_"})
  void anEscapedCharacterThatIsNoneIsJustAWrongValue(String escape) {
    assertThat(issue(NUMBER, escape)).isEqualTo(IssueCode.NUMBER_MALFORMED);
    assertThat(issue(ACUITY, escape)).isEqualTo(IssueCode.VALUE_NOT_A_NUMBER);
    assertThat(issue(EXAM_DATE, escape)).isEqualTo(IssueCode.EXAM_DATE_FORMAT);
    assertThat(issue(NAME, escape)).isEqualTo(IssueCode.NAME_DIFFERS);
  }

  private static IssueCode issue(int column, String escape) {
    String value = "1" + escape + "1";
    Packages file = ImportFile.withValue(column, ImportFile.text(value));
    List<Issue> issues = outcome(file).imported().issues();
    assertThat(issues).hasSize(1);
    return issues.get(0).code();
  }

  @Tag("slow")
  @Test
  void textThatExpandsWhenItIsUnifiedTakesNoTime() {
    assertThat(rowsOf(EXPANDING.repeat(32_000))).isEqualTo(ImportReport.Status.REJECTED);
  }

  @Tag("long")
  @Test
  void numbersOfThirtyThousandDigitsTakeNoTime() {
    assertThat(rowsOf("1." + "0".repeat(32_000))).isEqualTo(ImportReport.Status.REJECTED);
    assertThat(rowsOf("'".repeat(32_000))).isEqualTo(ImportReport.Status.REJECTED);
    assertThat(rowsOf("\u0315\u0300".repeat(16_000))).isEqualTo(ImportReport.Status.REJECTED);
  }

  /** A thousand rows all of whose cells are one shared string. */
  private static ImportReport.Status rowsOf(String text) {
    String row = "<row>" + ImportFile.shared(0).repeat(ImportFile.HEADERS.size()) + "</row>";
    return outcome(ImportFile.withRepeatedRow(row, 1_000, text)).imported().status();
  }

  @Tag("slow")
  @Test
  void headersThatExpandTakeNoTime() {
    String row = "<row>" + ImportFile.shared(0).repeat(1_000) + "</row>";
    assertThat(
            outcome(
                    ImportFile.withSheet(ImportFile.sheet("", row.repeat(20), ""))
                        .with(
                            "xl/sharedStrings.xml",
                            ImportFile.sharedStrings(EXPANDING.repeat(32_000))))
                .imported()
                .issues())
        .extracting(Issue::code)
        .containsExactly(IssueCode.WRONG_TEMPLATE);
  }

  @Tag("long")
  @Test
  void aMillionBadRowsDoNotFillTheMemory() {
    String row = "<row>" + ImportFile.shared(0).repeat(ImportFile.HEADERS.size()) + "</row>";
    assertRefused(
        ImportFile.withRepeatedRow(row, 200_001, "x"), IssueCode.TOO_LARGE, "ISSUES", "200000");
  }

  @Test
  void asManyIssuesAsTheHostAllows() {
    String row = "<row>" + ImportFile.shared(0).repeat(ImportFile.HEADERS.size()) + "</row>";
    byte[] file = ImportFile.withRepeatedRow(row, 11, "x");
    ReadLimits ten = ReadLimits.defaults().with(ReadLimit.ISSUES, 10);
    assertThat(Pipelines.run(XlsxTemplate.of("upload.xlsx", file).within(ten)).imported().issues())
        .containsExactly(Issue.ofFile(IssueCode.TOO_LARGE, "ISSUES", "10"));
  }

  @Test
  void aCellThatIsThereAMillionTimes() {
    assertRefused(
        ImportFile.withRows("<row r='2'>" + "<c r='A2'/>".repeat(1_000_000) + "</row>"),
        IssueCode.CORRUPT,
        "sheet row 2");
  }

  @Test
  void cellsInReversedOrderAreFoundQuickly() {
    String reversed =
        IntStream.range(0, 16_000)
            .mapToObj(i -> "<c r='" + column(15_999 - i) + "2'/>")
            .collect(Collectors.joining());
    String wide = "<row r='1'>" + ImportFile.text("列").repeat(1_000) + "</row>";
    assertThat(
            outcome(
                    ImportFile.withSheet(
                        ImportFile.sheet("", wide + "<row r='2'>" + reversed + "</row>", "")))
                .imported()
                .issues())
        .extracting(Issue::code)
        .containsExactly(IssueCode.WRONG_TEMPLATE);
  }

  private static String column(int index) {
    return new io.github.visiontemplate.table.CellPosition(1, index).toString().replace("1", "");
  }

  @Test
  void namespacesWithoutEnd() {
    StringBuilder open = new StringBuilder();
    for (int depth = 0; depth < 200; depth++) {
      open.append("<x");
      for (int i = 0; i < 200; i++) {
        open.append(" xmlns:n").append(depth * 200 + i).append("='u'");
      }
      open.append('>');
    }
    String elements = "<n0:e/>".repeat(500_000) + "</x>".repeat(200);
    assertRefused(
        ImportFile.withSheet(
            ImportFile.sheet(
                "",
                ImportFile.headerRow() + ImportFile.row(2, ImportFile.VALUES),
                open + elements)),
        IssueCode.CORRUPT,
        "sheet");
  }

  @Tag("slow")
  @Test
  void columnStylesWithoutEnd() {
    String before = "<cols>" + "<col min='1' max='16384' style='1'/>".repeat(16_385) + "</cols>";
    assertRefused(
        ImportFile.withSheet(
            ImportFile.sheet(
                before, ImportFile.headerRow() + ImportFile.row(2, ImportFile.VALUES), "")),
        IssueCode.TOO_LARGE,
        "COLUMNS",
        "16384");
  }

  @Test
  void mergedCellsWithoutEnd() {
    String merged = "<mergeCells>" + "<mergeCell ref='A1:B1'/>".repeat(100_001) + "</mergeCells>";
    String rows = ImportFile.row(1, List.of("无关", "表头")) + ImportFile.row(2, List.of("一", "二"));
    assertRefused(
        ImportFile.withSheet(ImportFile.sheet("", rows, merged)),
        IssueCode.TOO_LARGE,
        "MERGED_CELLS",
        "100000");
  }

  @Test
  void mergedCellsOverTheWholeSheetTakeNoTime() {
    String cells = "<row>" + ImportFile.text("表头").repeat(1_000) + "</row>";
    String merged =
        IntStream.range(0, 20_000)
            .mapToObj(
                i -> "<mergeCell ref='" + column(i % 1_000) + (i / 1_000 + 1) + ":XFD1048576'/>")
            .collect(Collectors.joining("", "<mergeCells>", "</mergeCells>"));
    assertThat(
            outcome(ImportFile.withSheet(ImportFile.sheet("", cells.repeat(20), merged)))
                .imported()
                .issues())
        .extracting(Issue::code)
        .containsExactly(IssueCode.WRONG_TEMPLATE);
  }
}
