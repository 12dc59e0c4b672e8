package io.github.visiontemplate.poi;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.poi.limit.ReadLimit;
import io.github.visiontemplate.poi.limit.ReadLimits;
import io.github.visiontemplate.table.RowReader;
import io.github.visiontemplate.table.Sheet;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxRefusalTest {

  private static final String DOCTYPE = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>";

  @TempDir Path folder;

  @Test
  void anEmptyFileIsRefused() {
    assertRefused(new byte[0], IssueCode.NOT_XLSX, "EMPTY");
  }

  @Test
  void aCsvFileNamedXlsxIsRefused() {
    assertRefused("学籍号,姓名\r\nG1,甲\r\n".getBytes(UTF_8), IssueCode.NOT_XLSX, "CSV");
    assertRefused("学籍号,姓名\n".getBytes(Charset.forName("GBK")), IssueCode.NOT_XLSX, "CSV");
    assertRefused("\uFEFF学籍号\t姓名\n".getBytes(UTF_16LE), IssueCode.NOT_XLSX, "CSV");
  }

  @Test
  void aWebPageNamedXlsxIsRefused() {
    assertRefused(
        "\uFEFF\n<html><body><table></table></body></html>".getBytes(UTF_8),
        IssueCode.NOT_XLSX,
        "HTML");
    assertRefused(
        "<?xml version='1.0'?><!DOCTYPE html><html/>".getBytes(UTF_8), IssueCode.NOT_XLSX, "HTML");
  }

  @Test
  void otherFilesAreToldByTheirBeginning() {
    assertRefused("<?xml version='1.0'?><Workbook/>".getBytes(UTF_8), IssueCode.NOT_XLSX, "XML");
    assertRefused("%PDF-1.7\n".getBytes(UTF_8), IssueCode.NOT_XLSX, "PDF");
    byte[] noise = new byte[5000];
    new Random(7).nextBytes(noise);
    assertRefused(noise, IssueCode.NOT_XLSX, "UNKNOWN");
  }

  @Test
  void packagesOfOtherProgramsAreRefused() {
    assertRefused(packageWith("word/document.xml"), IssueCode.NOT_XLSX, "DOCX");
    assertRefused(packageWith("ppt/presentation.xml"), IssueCode.NOT_XLSX, "PPTX");
    assertRefused(packageWith("xl/workbook.bin"), IssueCode.NOT_XLSX, "XLSB");
    assertRefused(
        Packages.empty().with("META-INF/MANIFEST.MF", "").bytes(), IssueCode.NOT_XLSX, "ZIP");
    assertRefused(Packages.empty().bytes(), IssueCode.NOT_XLSX, "ZIP");
    assertRefused(Packages.empty().with("content.xml", "").bytes(), IssueCode.NOT_XLSX, "ODS");
  }

  @Test
  void aWorkbookOfExcel97IsRefused() throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createSheet();
      assertRefused(bytesOf(workbook::write), IssueCode.LEGACY_XLS);
      Path file = Files.write(folder.resolve("old.xlsx"), bytesOf(workbook::write));
      assertRefused(XlsxTemplate.of(file), IssueCode.LEGACY_XLS);
    }
  }

  @Test
  void aWorkbookOfExcel4IsRefused() {
    assertRefused(new byte[] {9, 4, 6, 0, 0, 0, 16, 0, 0, 0}, IssueCode.LEGACY_XLS);
  }

  @Test
  void anEncryptedWorkbookIsRefused() throws Exception {
    assertRefused(encrypted(Packages.workbook().bytes()), IssueCode.ENCRYPTED);
  }

  @Test
  void aWorkbookThatASensitivityLabelEncryptsIsNamedAsThat() throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      InputStream nothing = InputStream.nullInputStream();
      container.createDocument(nothing, "EncryptedPackage");
      DirectoryEntry spaces = container.createDirectory("\u0006DataSpaces");
      spaces.createDirectory("DataSpaceInfo").createDocument("DRMEncryptedDataSpace", nothing);
      spaces
          .createDirectory("TransformInfo")
          .createDirectory("DRMEncryptedTransform")
          .createDocument("\u0006Primary", nothing);
      assertRefused(bytesOf(container::writeFilesystem), IssueCode.ENCRYPTED, "LABEL");
    }
  }

  @Test
  void anotherFileOfOfficeIsRefused() throws IOException {
    try (POIFSFileSystem other = new POIFSFileSystem()) {
      other.getRoot().createDirectory("Storage");
      byte[] bytes = bytesOf(other::writeFilesystem);
      assertRefused(bytes, IssueCode.NOT_XLSX, "OLE2");
      assertRefused(Arrays.copyOf(bytes, 600), IssueCode.CORRUPT, "");
    }
  }

  @Test
  void aTruncatedFileIsRefusedWhereverItWasCut() {
    byte[] whole = Packages.workbook().bytes();
    for (int length = 2; length < whole.length; length++) {
      assertRefused(Arrays.copyOf(whole, length), IssueCode.CORRUPT, "");
    }
  }

  @Test
  void aPartWithAWrongChecksumIsRefused() {
    byte[] bytes = Packages.workbook().bytes();
    int directoryRecord = lastIndexOf(bytes, "xl/workbook.xml".getBytes(UTF_8)) - 46;
    bytes[directoryRecord + 16] ^= 1;
    assertRefused(bytes, IssueCode.CORRUPT, "xl/workbook.xml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Content_Types].xml",
        "_rels/.rels",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/sharedStrings.xml"
      })
  void aDoctypeOrBrokenXmlIsRefusedInEveryPartThatIsRead(String part) {
    String content = Packages.workbook().part(part);
    String place = part.toLowerCase(Locale.ROOT);
    for (String broken :
        new String[] {
          DOCTYPE + content, content.substring(0, content.length() - 3), "", content + "<more/>"
        }) {
      assertRefused(Packages.workbook().with(part, broken).bytes(), IssueCode.CORRUPT, place);
    }
  }

  @Test
  void aMissingPartIsNamed() {
    assertRefused(
        Packages.workbook().without("xl/workbook.xml").bytes(),
        IssueCode.CORRUPT,
        "xl/workbook.xml");
    assertRefused(
        Packages.workbook().without("xl/worksheets/sheet1.xml").bytes(),
        IssueCode.CORRUPT,
        "xl/workbook.xml");
    assertRefused(
        Packages.workbook().without("xl/sharedStrings.xml").bytes(),
        IssueCode.CORRUPT,
        "sharedStrings");
  }

  @Test
  void aPartThatIsThereTwiceWithOtherContentIsRefused() {
    Packages twice =
        Packages.workbook().with("XL/Workbook.xml", Packages.workbookXml("<sheet name='Other'/>"));
    assertRefused(twice.bytes(), IssueCode.CORRUPT, "xl/workbook.xml");
  }

  @Test
  void eachLimitIsNamedWithItsValue() {
    byte[] bytes = Packages.workbook().bytes();
    assertLimit(bytes, ReadLimit.FILE_BYTES, bytes.length - 1L);
    assertLimit(bytes, ReadLimit.PART_BYTES, 100);
    assertLimit(bytes, ReadLimit.TEXT_LENGTH, 4);
    assertLimit(
        Packages.workbook()
            .with("xl/sharedStrings.xml", "<sst><si><t>a</t></si><si><t>b</t></si></sst>")
            .bytes(),
        ReadLimit.SHARED_STRINGS,
        1);
    assertLimit(
        Packages.workbook()
            .with(
                "xl/worksheets/sheet1.xml",
                Packages.sheetXml("<c r='A1'><v>1</v></c><c r='B1'><v>1</v></c>"))
            .bytes(),
        ReadLimit.COLUMNS,
        1);
  }

  @Test
  void aZipBombIsRefusedAndMuchOfTheSameIsNot() {
    String more = "<more>%s</more>".formatted(" ".repeat(100_000));
    String fine = Packages.sheetXml("").replace("</worksheet>", more.repeat(900) + "</worksheet>");
    assertThat(cells(Packages.workbook().with("xl/worksheets/sheet1.xml", fine).template()))
        .isZero();
    String bomb = fine.replace("</worksheet>", more.repeat(200) + "</worksheet>");
    assertRefused(
        Packages.workbook().with("xl/worksheets/sheet1.xml", bomb).bytes(),
        IssueCode.TOO_LARGE,
        "INFLATION_RATIO",
        "200");
  }

  @Test
  void aMissingFileIsAnIoError() {
    XlsxTemplate template = XlsxTemplate.of(folder.resolve("missing.xlsx"));
    assertThatThrownBy(template::open)
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(template::facts).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void noTraceOfAnotherLibraryIsShown() {
    byte[] bytes = Packages.workbook().with("xl/workbook.xml", "<a><b></a>").bytes();
    assertThat(refusal(XlsxTemplate.of("a.xlsx", bytes))).hasNoCause();
  }

  private static byte[] packageWith(String mainPart) {
    return Packages.empty()
        .with("_rels/.rels", Packages.relationships("officeDocument", mainPart))
        .with(mainPart, "<document/>")
        .bytes();
  }

  private static byte[] encrypted(byte[] workbook) throws Exception {
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream plain = encryptor.getDataStream(container)) {
        plain.write(workbook);
      }
      return bytesOf(container::writeFilesystem);
    }
  }

  private static void assertLimit(byte[] bytes, ReadLimit limit, long value) {
    XlsxTemplate template = XlsxTemplate.of("test.xlsx", bytes);
    assertThat(cells(template)).isPositive();
    assertRefused(
        template.within(ReadLimits.defaults().with(limit, value)),
        IssueCode.TOO_LARGE,
        limit.name(),
        Long.toString(value));
  }

  private static void assertRefused(byte[] bytes, IssueCode code, Object... arguments) {
    assertRefused(XlsxTemplate.of("test.xlsx", bytes), code, arguments);
  }

  private static void assertRefused(XlsxTemplate template, IssueCode code, Object... arguments) {
    assertThat(refusal(template).issue()).isEqualTo(Issue.ofFile(code, arguments));
  }

  private static UnreadableTemplateException refusal(XlsxTemplate template) {
    return catchThrowableOfType(UnreadableTemplateException.class, () -> cells(template));
  }

  /** Reads everything and counts the cells that are not blank. */
  private static int cells(XlsxTemplate template) {
    int cells = 0;
    try (TemplateWorkbook workbook = template.open()) {
      for (Sheet sheet : workbook.sheets()) {
        cells += cells(sheet);
      }
    }
    return cells;
  }

  private static int cells(Sheet sheet) {
    int cells = 0;
    try (RowReader rows = sheet.rows()) {
      for (var row = rows.next(); row != null; row = rows.next()) {
        for (int column = 0; column < row.width(); column++) {
          cells += row.cell(column).isBlank() ? 0 : 1;
        }
      }
    }
    return cells;
  }

  private static int lastIndexOf(byte[] bytes, byte[] wanted) {
    for (int at = bytes.length - wanted.length; at >= 0; at--) {
      if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
        return at;
      }
    }
    throw new AssertionError("not found");
  }

  private static byte[] bytesOf(Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    content.write(bytes);
    return bytes.toByteArray();
  }

  private interface Content {
    void write(OutputStream output) throws IOException;
  }
}
