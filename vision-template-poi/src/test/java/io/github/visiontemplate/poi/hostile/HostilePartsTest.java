package io.github.visiontemplate.poi.hostile;

import static io.github.visiontemplate.poi.hostile.Pipelines.assertRefused;
import static io.github.visiontemplate.poi.hostile.Pipelines.assertStored;
import static io.github.visiontemplate.poi.hostile.Pipelines.outcome;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.poi.Packages;
import io.github.visiontemplate.poi.fixtures.RawZip;
import io.github.visiontemplate.poi.hostile.Pipelines.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts with entities, links to the outside, loops, and more of everything than anybody needs. */
@Tag("hostile")
class HostilePartsTest {

  static final List<String> READ =
      List.of(
          "[Content_Types].xml",
          "_rels/.rels",
          "xl/workbook.xml",
          "xl/_rels/workbook.xml.rels",
          "xl/styles.xml",
          "xl/sharedStrings.xml",
          "xl/worksheets/sheet1.xml");

  private static final String LAUGHS =
      "<!DOCTYPE x [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
          + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>]>";

  @ParameterizedTest
  @FieldSource("READ")
  void entitiesThatExpandWithoutEnd(String part) {
    assertBroken(part, LAUGHS + content(part));
    assertBroken(part, LAUGHS + inRoot(part, "<x>&d;</x>"));
    assertBroken(part, inRoot(part, "<x>&d;</x>"));
    if (!part.equals(
        ImportFile.SHEET)) { // whose reader passes over attributes that are not its own
      assertBroken(part, inRoot(part, "<x a='&d;'/>"));
    }
  }

  @ParameterizedTest
  @FieldSource("READ")
  void nothingIsFetchedFromOutside(String part) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + server.getLocalPort() + "/evil.dtd";
      assertBroken(part, "<!DOCTYPE x SYSTEM '" + url + "'>" + content(part));
      assertBroken(part, "<!DOCTYPE x PUBLIC '-//X' '" + url + "'>" + content(part));
      assertBroken(part, "<!DOCTYPE x [<!ENTITY % e SYSTEM '" + url + "'> %e;]>" + content(part));
      String external = "<!DOCTYPE x [<!ENTITY e SYSTEM '" + url + "'>]>";
      assertBroken(part, external + inRoot(part, "<x>&e;</x>"));
      assertBroken(
          part, external.replace(url, "file:///etc/hostname") + inRoot(part, "<x>&e;</x>"));
      server.setSoTimeout(20);
      assertThat(isCalled(server)).isFalse();
    }
  }

  @Tag("slow")
  @ParameterizedTest
  @FieldSource("READ")
  void aDocumentTypeInAnotherEncodingIsNoWayAround(String part) {
    for (Charset charset : List.of(UTF_16LE, Charset.forName("UTF-16BE"))) {
      byte[] content = ("\uFEFF" + LAUGHS + content(part)).getBytes(charset);
      assertRefused(with(part, content), IssueCode.CORRUPT, place(part));
    }
  }

  @ParameterizedTest
  @FieldSource("READ")
  void encodingsThatLie(String part) {
    assertBroken(part, "<?xml version='1.0' encoding='nonsense'?>" + content(part));
    assertBroken(part, "<?xml version='1.0' encoding='UTF-16'?>" + content(part));
    byte[] invalid = inRoot(part, "<x>@</x>").getBytes(UTF_8);
    for (int i = 0; i < invalid.length; i++) {
      invalid[i] = invalid[i] == '@' ? (byte) 0xFF : invalid[i];
    }
    assertBroken(part, invalid);
  }

  @ParameterizedTest
  @FieldSource("READ")
  void elementsWithinElementsWithoutEnd(String part) {
    int depth = 100_000;
    assertBroken(part, inRoot(part, "<x>".repeat(depth) + "</x>".repeat(depth)));
  }

  @Tag("slow")
  @ParameterizedTest
  @FieldSource("READ")
  void millionsOfNamesAndAttributes(String part) {
    StringBuilder elements = new StringBuilder();
    StringBuilder attributes = new StringBuilder("<x");
    for (int i = 0; i < 1_000_000; i++) {
      elements.append("<n").append(i).append("/>");
      attributes.append(" n").append(i).append("=''");
    }
    assertBroken(part, inRoot(part, attributes.append("/>").toString()));
    if (!part.equals(ImportFile.SHEET)) { // whose reader forgets names
      assertBroken(part, inRoot(part, elements.toString()));
    }
  }

  @Test
  void linksToOtherWorkbooksAreNotFollowed() {
    String workbook = ImportFile.good().part("xl/workbook.xml");
    String relationships =
        Packages.relationships(
            "worksheet", "worksheets/sheet1.xml",
            "externalLink", "externalLinks/link1.xml",
            "externalLinkPath", "file:///etc/passwd",
            "styles", "../../../etc/passwd");
    assertStored(
        ImportFile.good()
            .with(
                "xl/workbook.xml",
                workbook.replace("</workbook>", "<externalReferences/></workbook>"))
            .with("xl/_rels/workbook.xml.rels", relationships)
            .with("xl/externalLinks/link1.xml", LAUGHS + "<externalLink/>"));
  }

  @Test
  void aSheetOutsideOfTheFileIsNone() {
    String outside =
        Packages.relationships("worksheet", "file:///etc/passwd")
            .replace("/>", " TargetMode='External'/>");
    assertRefused(
        ImportFile.good().with("xl/_rels/workbook.xml.rels", outside),
        IssueCode.CORRUPT,
        "xl/workbook.xml");
  }

  @Test
  void relationshipsThatLeadBackAreNoLoop() {
    assertRefused(
        ImportFile.good()
            .with(
                "xl/_rels/workbook.xml.rels", Packages.relationships("worksheet", "workbook.xml")),
        IssueCode.CORRUPT,
        "sheet");
    assertRefused(
        ImportFile.good()
            .with("_rels/.rels", Packages.relationships("officeDocument", "_rels/.rels")),
        IssueCode.CORRUPT,
        "[content_types].xml");
    assertRefused(
        ImportFile.good()
            .with(
                "xl/_rels/workbook.xml.rels",
                Packages.relationships(
                    "worksheet", "worksheets/sheet1.xml", "sharedStrings", "workbook.xml"))
            .with(ImportFile.SHEET, sharedNumber(0)),
        IssueCode.CORRUPT,
        "xl/workbook.xml");
  }

  @Test
  void oneSheetUnderTwoTabs() {
    assertRefused(
        ImportFile.good()
            .with(
                "xl/workbook.xml",
                Packages.workbookXml(
                    "<sheet name='A' sheetId='1' r:id='rId1'/><sheet name='B' sheetId='2' r:id='rId1'/>")),
        IssueCode.CORRUPT,
        "xl/worksheets/sheet1.xml");
  }

  @Test
  void aPackageWithoutContentTypes() {
    assertRefused(
        ImportFile.good().without("[Content_Types].xml"), IssueCode.CORRUPT, "[content_types].xml");
    assertRefused(
        ImportFile.good().with("[Content_Types].xml", "<Types/>"),
        IssueCode.CORRUPT,
        "[content_types].xml");
  }

  @ParameterizedTest
  @CsvSource({
    "wordprocessingml.document.main+xml, NOT_XLSX, DOCX",
    "presentationml.presentation.main+xml, NOT_XLSX, PPTX",
    "spreadsheetml.worksheet+xml, CORRUPT, [content_types].xml",
    "xml, CORRUPT, [content_types].xml"
  })
  void aPackageThatSaysThatItIsSomethingElse(String type, IssueCode code, String argument) {
    assertRefused(
        ImportFile.good().with("[Content_Types].xml", Packages.contentTypes(type)), code, argument);
  }

  @ParameterizedTest
  @ValueSource(strings = {"spreadsheetml.sheet.main+xml", "SpreadsheetML.template.main+xml"})
  void everyKindOfWorkbookIsRead(String type) {
    assertStored(ImportFile.good().with("[Content_Types].xml", Packages.contentTypes(type)));
  }

  @Test
  void moreSheetsThanAllowed() {
    StringBuilder tabs = new StringBuilder();
    String[] targets = new String[2 * 1_001];
    Packages file = ImportFile.good();
    for (int i = 0; i <= 1_000; i++) {
      tabs.append("<sheet name='S%d' sheetId='%d' r:id='rId%d'/>".formatted(i, i + 1, i + 1));
      targets[2 * i] = "worksheet";
      targets[2 * i + 1] = "worksheets/s" + i + ".xml";
      file.with("xl/worksheets/s" + i + ".xml", "");
    }
    assertRefused(
        file.with("xl/workbook.xml", Packages.workbookXml(tabs.toString()))
            .with("xl/_rels/workbook.xml.rels", Packages.relationships(targets)),
        IssueCode.TOO_LARGE,
        "SHEETS",
        "1000");
  }

  @Test
  void moreRelationshipsThanAllowed() {
    String[] targets = new String[2 * 10_001];
    for (int i = 0; i < targets.length; i += 2) {
      targets[i] = "x";
      targets[i + 1] = "y";
    }
    assertRefused(
        ImportFile.good().with("xl/_rels/workbook.xml.rels", Packages.relationships(targets)),
        IssueCode.TOO_LARGE,
        "PARTS",
        "10000");
  }

  @Test
  void moreStylesThanAllowed() {
    assertRefused(
        withStyles("<cellXfs>" + "<xf/>".repeat((1 << 16) + 1) + "</cellXfs>"),
        IssueCode.TOO_LARGE,
        "STYLES",
        "65536");
  }

  /** Each of sixty thousand styles has one format of a million characters. */
  @Tag("slow")
  @Test
  void aNumberFormatIsLookedAtOnce() {
    String code = "&quot;[".repeat(100_000);
    Packages file =
        withStyles(
            "<numFmts><numFmt numFmtId='200' formatCode='%s'/></numFmts><cellXfs>%s</cellXfs>"
                .formatted(code, "<xf numFmtId='200'/>".repeat(60_000)));
    assertThat(outcome(file).imported().issues())
        .extracting(Issue::code)
        .containsExactly(IssueCode.EXAM_DATE_FORMAT);
  }

  @Tag("slow")
  @Test
  void millionsOfSharedStringsDoNotFillTheMemory() {
    assertRefused(
        withSharedStrings("<si/>", 5_000_001), IssueCode.TOO_LARGE, "SHARED_STRINGS", "5000000");
    assertRefused(
        withSharedStrings("<si><t>甲</t></si>", 5_000_001),
        IssueCode.TOO_LARGE,
        "SHARED_STRINGS",
        "5000000");
  }

  @Tag("slow")
  @Test
  void longSharedStringsDoNotFillTheMemory() {
    assertRefused(
        withSharedStrings("<si><t>" + "x".repeat(32_000) + "</t></si>", 1_600),
        IssueCode.TOO_LARGE,
        "SHARED_CHARACTERS",
        "50000000");
  }

  private static byte[] withSharedStrings(String item, int times) {
    String part = "xl/sharedStrings.xml";
    return RawZip.of(ImportFile.withValue(5, ImportFile.shared(0)).without(part).parts())
        .add(RawZip.repeated(part, "<sst>", item, times, "</sst>"))
        .bytes();
  }

  private static Packages withStyles(String markup) {
    return ImportFile.withValue(18, "<c s='0'><v>45945</v></c>")
        .with("xl/styles.xml", "<styleSheet>" + markup + "</styleSheet>");
  }

  private static void assertBroken(String part, String content) {
    assertBroken(part, content.getBytes(UTF_8));
  }

  private static void assertBroken(String part, byte[] content) {
    Outcome outcome = outcome(with(part, content));
    assertThat(outcome.isRefused()).isTrue();
    assertThat(outcome.imported().issues()).isEqualTo(outcome.filled().issues());
    Issue issue = outcome.imported().issues().get(0);
    assertThat(issue.code()).isEqualTo(IssueCode.CORRUPT);
    assertThat(issue.arguments().get(0).toString()).startsWith(place(part));
  }

  private static Packages with(String part, byte[] content) {
    return ImportFile.good().with(ImportFile.SHEET, sharedNumber(0)).with(part, content);
  }

  private static String content(String part) {
    return ImportFile.good().with(ImportFile.SHEET, sharedNumber(0)).part(part);
  }

  /** A sheet whose rows need the shared strings and the styles. */
  private static String sharedNumber(int index) {
    String rows =
        ImportFile.rowWith(2, 3, ImportFile.shared(index))
            + ImportFile.rowWith(3, 18, "<c s='0'><v>45945</v></c>");
    return ImportFile.sheet("", ImportFile.headerRow() + rows, "");
  }

  /** The part with more markup at the end of its root; of the sheet, in the cell of a name. */
  private static String inRoot(String part, String more) {
    String content = content(part);
    if (part.equals(ImportFile.SHEET)) {
      String cell =
          more.startsWith("<x>&") || more.startsWith("<x>@") ? more.replace("x>", "t>") : more;
      return content.replaceFirst("<t>王一</t>", java.util.regex.Matcher.quoteReplacement(cell));
    }
    int end = content.lastIndexOf("</");
    return end < 0
        ? content.replaceFirst("<(\\w+)([^>]*)/>$", "<$1$2>") + more + "</" + root(content) + ">"
        : content.substring(0, end) + more + content.substring(end);
  }

  private static String root(String content) {
    return content.replaceFirst("(?s)^<(\\w+).*", "$1");
  }

  private static String place(String part) {
    return part.equals(ImportFile.SHEET) ? "sheet" : part.toLowerCase(Locale.ROOT);
  }

  private static boolean isCalled(ServerSocket server) throws IOException {
    try {
      server.accept().close();
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }
}
