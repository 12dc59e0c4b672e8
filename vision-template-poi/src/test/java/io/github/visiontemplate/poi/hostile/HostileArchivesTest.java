package io.github.visiontemplate.poi.hostile;

import static io.github.visiontemplate.poi.hostile.Pipelines.assertRefused;
import static io.github.visiontemplate.poi.hostile.Pipelines.assertStored;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.poi.Packages;
import io.github.visiontemplate.poi.fixtures.RawZip;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Zip bombs, and archives whose directory lies. */
@Tag("hostile")
class HostileArchivesTest {

  private static final String SHEET = ImportFile.SHEET;
  private static final String HEAD = ImportFile.sheet("", ImportFile.headerRow(), "");
  private static final String OPEN = HEAD.substring(0, HEAD.length() - "</worksheet>".length());
  private static final String CLOSE = "</worksheet>";

  @Test
  void theFileThatAllOthersAreBentFromIsFine() {
    assertStored(ImportFile.good());
    assertStored(RawZip.of(ImportFile.good().parts()).bytes());
  }

  @Test
  void aBombInOnePart() {
    assertRefused(
        archive(RawZip.bomb(SHEET, OPEN, 1_500, CLOSE)),
        IssueCode.TOO_LARGE,
        "INFLATION_RATIO",
        "200");
    assertRefused(
        archive(RawZip.bomb(SHEET, OPEN, 2_049, CLOSE)),
        IssueCode.TOO_LARGE,
        "PART_BYTES",
        "2147483648");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/styles.xml"})
  void aBombInAPartThatDescribesTheWorkbook(String part) {
    String content = ImportFile.good().part(part);
    int end = content.lastIndexOf("</") < 0 ? content.lastIndexOf("/>") : content.lastIndexOf("</");
    RawZip.Entry bomb = RawZip.bomb(part, content.substring(0, end), 1_000, content.substring(end));
    assertRefused(
        RawZip.of(withDates().without(part).parts()).add(bomb).bytes(),
        IssueCode.TOO_LARGE,
        "WORKBOOK_BYTES",
        "16777216");
  }

  @Test
  void aBombInTheSharedStrings() {
    Packages file = ImportFile.withValue(3, ImportFile.shared(0)).without("xl/sharedStrings.xml");
    assertRefused(
        RawZip.of(file.parts())
            .add(RawZip.bomb("xl/sharedStrings.xml", "<sst>", 1_000, "</sst>"))
            .bytes(),
        IssueCode.TOO_LARGE,
        "INFLATION_RATIO",
        "200");
  }

  /** Each of them is small enough to pass; only together they are too much. */
  @Tag("slow")
  @Test
  void aBombOfManyParts() {
    int sheets = 60;
    StringBuilder tabs = new StringBuilder();
    String[] targets = new String[2 * sheets];
    for (int i = 0; i < sheets; i++) {
      tabs.append("<sheet name='S%d' sheetId='%d' r:id='rId%d'/>".formatted(i, i + 1, i + 1));
      targets[2 * i] = "worksheet";
      targets[2 * i + 1] = "worksheets/s" + i + ".xml";
    }
    RawZip zip =
        RawZip.of(
            Packages.workbook()
                .with("xl/workbook.xml", Packages.workbookXml(tabs.toString()))
                .with("xl/_rels/workbook.xml.rels", Packages.relationships(targets))
                .parts());
    String open = ImportFile.sheet("", "", "").replace("</worksheet>", "");
    RawZip.Entry sheet =
        RawZip.repeated("", open, "<!--" + "x".repeat(1_016) + "-->\n", 51 << 10, CLOSE);
    for (int i = 0; i < sheets; i++) {
      zip.add(
          new RawZip.Entry(
              "xl/worksheets/s" + i + ".xml", sheet.packed(), sheet.crc(), sheet.size()));
    }
    assertRefused(zip.bytes(), IssueCode.TOO_LARGE, "INFLATION_RATIO", "200");
  }

  @Test
  void entriesThatQuoteOneAnother() {
    assertRefused(RawZip.quotedOverlap(200, new byte[1 << 20]), IssueCode.CORRUPT, "part2");
  }

  @Test
  void aWorkbookWithinAZipArchive() {
    byte[] inner = Packages.empty().with("upload.xlsx", ImportFile.good().bytes()).bytes();
    assertRefused(inner, IssueCode.NOT_XLSX, "ZIP");
    assertRefused(Packages.empty().with("inner.zip", inner).bytes(), IssueCode.NOT_XLSX, "ZIP");
  }

  @Test
  void aBombThatNobodyReadsIsCarriedAlong() {
    RawZip zip = RawZip.of(ImportFile.good().parts());
    assertStored(zip.add(RawZip.bomb("xl/media/image1.png", "", 3_000, "")).bytes());
  }

  @Test
  void aPartThatHoldsMoreThanItTells() {
    RawZip.Entry bomb = RawZip.bomb(SHEET, OPEN, 1_500, CLOSE);
    assertRefused(archive(bomb.telling(5_000)), IssueCode.CORRUPT, SHEET);
    RawZip.Entry honest = RawZip.entry(SHEET, ImportFile.good().parts().get(SHEET));
    assertRefused(archive(honest.telling(honest.size() - 1)), IssueCode.CORRUPT, SHEET);
  }

  @Test
  void aPartThatHoldsLessThanItTells() {
    RawZip.Entry honest = RawZip.entry(SHEET, ImportFile.good().parts().get(SHEET));
    assertRefused(archive(honest.telling(honest.size() + 1)), IssueCode.CORRUPT, SHEET);
    assertRefused(archive(honest.telling(-2)), IssueCode.TOO_LARGE, "PART_BYTES", "2147483648");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../../tmp/evil.xml",
        "xl/../../evil.xml",
        "xl\\..\\evil.xml",
        "..",
        "/etc/passwd",
        "\\evil.xml",
        "C:\\evil.xml"
      })
  void anEntryThatPointsOutOfTheArchive(String name) {
    assertRefused(ImportFile.good().with(name, "<a/>"), IssueCode.CORRUPT, name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Content_Types].xml",
        "_rels/.rels",
        "xl/workbook.xml",
        "xl/worksheets/sheet1.xml"
      })
  void aPartThatIsThereTwice(String name) {
    byte[] same = ImportFile.good().parts().get(name);
    for (String other :
        new String[] {name, name.toUpperCase(java.util.Locale.ROOT), name.replace('/', '\\')}) {
      RawZip zip = RawZip.of(ImportFile.good().parts()).add(RawZip.entry(other, same));
      assertRefused(zip.bytes(), IssueCode.CORRUPT, name.toLowerCase(java.util.Locale.ROOT));
    }
  }

  @Tag("slow")
  @Test
  void tenThousandPartsAreReadAndMoreAreRefused() {
    Packages many = ImportFile.good();
    while (many.parts().size() < 10_000) {
      many.with("xl/media/image" + many.parts().size() + ".png", "");
    }
    assertStored(many);
    assertRefused(many.with("one/more.png", ""), IssueCode.TOO_LARGE, "PARTS", "10000");
  }

  @Test
  void aDirectoryOfOneNameAGreatManyTimes() {
    RawZip zip = new RawZip();
    for (int i = 0; i < 65_000; i++) {
      zip.add(new RawZip.Entry("a", new byte[0], 0, 0));
    }
    assertRefused(zip.bytes(), IssueCode.TOO_LARGE, "PARTS", "10000");
  }

  @Test
  void textBesidesTheArchiveDoesNotMatter() {
    byte[] bytes = ImportFile.good().bytes();
    byte[] wrapped = new byte[bytes.length + 2_000];
    System.arraycopy("PK\n".getBytes(UTF_8), 0, wrapped, 0, 3);
    System.arraycopy(bytes, 0, wrapped, 1_000, bytes.length);
    assertStored(wrapped);
  }

  private static byte[] archive(RawZip.Entry sheet) {
    Map<String, byte[]> others = withDates().without(SHEET).parts();
    return RawZip.of(others).add(sheet).bytes();
  }

  /** Has a numeric cell with a style, so that the styles are read. */
  private static Packages withDates() {
    return ImportFile.withValue(18, "<c s='0'><v>45945</v></c>");
  }
}
