package io.github.visiontemplate.poi;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.poi.internal.cleaned.CleanedSheet;
import io.github.visiontemplate.poi.internal.rows.RemovedRows;
import io.github.visiontemplate.poi.limit.ReadLimit;
import io.github.visiontemplate.poi.limit.ReadLimits;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.table.CellEdit;
import io.github.visiontemplate.table.CellPosition;
import io.github.visiontemplate.table.FillableTemplate.RowEditor;
import io.github.visiontemplate.table.RowReader;
import io.github.visiontemplate.table.Sheet;
import io.github.visiontemplate.table.Sheet.CellRange;
import io.github.visiontemplate.table.TemplateFile;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxTemplateTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";

  private static final List<List<String>> REFUSED = List.of();

  @TempDir Path folder;

  @Test
  void theFactsNameTheContent() throws IOException {
    byte[] abc = "abc".getBytes(UTF_8);
    TemplateFile.Facts facts =
        new TemplateFile.Facts(
            "a.xlsx", 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(XlsxTemplate.of("C:\\Users\\me\\a.xlsx", abc).facts()).isEqualTo(facts);
    assertThat(XlsxTemplate.of("/some/folder/a.xlsx", abc).facts()).isEqualTo(facts);
    Path file = Files.write(folder.resolve("a.xlsx"), abc);
    assertThat(XlsxTemplate.of(file).facts()).isEqualTo(facts);
    assertThat(XlsxTemplate.of(file)).hasToString("XlsxTemplate[]");
  }

  @Test
  void aFileIsReadLikeTheSameBytesInMemory() throws IOException {
    Path file = Files.write(folder.resolve("a.xlsx"), Packages.workbook().bytes());
    assertThat(firstRow(XlsxTemplate.of(file))).containsExactly("hello", "4.8");
    assertThat(firstRow(Packages.workbook().template())).containsExactly("hello", "4.8");
    assertThat(firstRow(XlsxTemplate.of(file, ReadLimits.defaults().with(ReadLimit.ROWS, 1))))
        .containsExactly("hello", "4.8");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void filesAreClosedAlsoThoseThatAreRefused() throws IOException {
    byte[] workbook = Packages.workbook().bytes();
    Path file = Files.write(folder.resolve("a.xlsx"), workbook);
    Path cutOff = Files.write(folder.resolve("b.xlsx"), Arrays.copyOf(workbook, 500));
    firstRow(XlsxTemplate.of(file));
    filled(XlsxTemplate.of(file), edit("4.9"));
    XlsxTemplate damaged = XlsxTemplate.of(cutOff);
    assertThatThrownBy(() -> firstRow(damaged)).isInstanceOf(UnreadableTemplateException.class);
    try (TemplateWorkbook open = XlsxTemplate.of(file).open()) {
      assertThat(openFiles()).contains(file.toRealPath()).doesNotContain(cutOff.toRealPath());
      assertThat(open.sheets()).hasSize(1);
    }
    assertThat(openFiles()).doesNotContain(file.toRealPath(), cutOff.toRealPath());
  }

  private static List<Path> openFiles() throws IOException {
    List<Path> open = new ArrayList<>();
    try (DirectoryStream<Path> handles = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      for (Path handle : handles) {
        if (Files.exists(handle)) {
          open.add(Files.readSymbolicLink(handle));
        }
      }
    }
    return open;
  }

  @Test
  void whatIsWrittenIsFlushedAndNotClosed() throws IOException {
    XlsxTemplate template = Packages.workbook().template();
    ByteArrayOutputStream same = new ByteArrayOutputStream();
    OutputStream buffered = new BufferedOutputStream(same, 1 << 20);
    template.copyCleaned(List.of(new CleanedSheet(0, 1, RemovedRows.of(List.of()))), buffered);
    assertThat(same.toByteArray()).isEqualTo(Packages.workbook().bytes());
    template.fill(Editors.of(0, edit("4.9")), buffered);
    assertThat(same.size()).isGreaterThan(Packages.workbook().bytes().length * 3 / 2);
    buffered.write('x');
    buffered.flush();
    assertThat(same.toByteArray()).endsWith('x');
  }

  @Test
  void aTemplateCanBeReadAgainAndBySeveralAtOnce() {
    XlsxTemplate template = Packages.workbook().template();
    assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> firstRow(template)))
        .containsOnly(List.of("hello", "4.8"));
  }

  @Test
  void sheetsStandInTheOrderOfTheirTabsWithoutChartsAndMissingParts() {
    Packages odd =
        Packages.workbook()
            .with(
                "xl/workbook.xml",
                Packages.workbookXml(
                    "<sheet name='Chart' r:id='rId2'/><sheet name='Second' r:id='rId3'/>"
                        + "<sheet name='Gone' r:id='rId4'/><sheet name='First' r:id='rId1'"
                        + " state='hidden'/><sheet name='Lost' r:id='rId9'/><sheet name='None'/>"))
            .with(
                "xl/_rels/workbook.xml.rels",
                Packages.relationships(
                    "worksheet", "worksheets/sheet1.xml",
                    "chartsheet", "worksheets/sheet2.xml",
                    "worksheet", "worksheets/sheet2.xml",
                    "worksheet", "worksheets/sheet3.xml"))
            .with("xl/worksheets/sheet2.xml", Packages.sheetXml(""));
    assertThat(sheetNames(odd)).containsExactly("Second", "First");
  }

  @Test
  void mergedCellsAndTheDeclaredReachAreRead() {
    String xml =
        Packages.sheetXml("<c r='A1'/>")
            .replace("<sheetData>", "<dimension ref='A1:B7'/><sheetData>")
            .replace(
                "</sheetData>", "</sheetData><mergeCells><mergeCell ref='A1:B2'/></mergeCells>");
    try (TemplateWorkbook workbook = Packages.workbook().with(SHEET, xml).template().open()) {
      Sheet sheet = workbook.sheets().get(0);
      assertThat(sheet.declaredLastRow()).isEqualTo(OptionalInt.of(7));
      assertThat(sheet.mergedCells())
          .containsExactly(new CellRange(new CellPosition(1, 0), new CellPosition(2, 1)));
    }
  }

  @Test
  void strictFilesAreRead() {
    Packages strict = Packages.workbook();
    strict
        .parts()
        .replaceAll(
            (name, content) ->
                new String(content, UTF_8)
                    .replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/",
                        "http://purl.oclc.org/ooxml/officeDocument/")
                    .replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main")
                    .getBytes(UTF_8));
    assertThat(firstRow(strict.template())).containsExactly("hello", "4.8");
  }

  @Test
  void partsInUtf16AreRead() {
    Packages wide = Packages.workbook();
    wide.parts()
        .replaceAll(
            (name, content) ->
                ("<?xml version='1.0' encoding='UTF-16'?>" + new String(content, UTF_8))
                    .getBytes(UTF_16));
    assertThat(firstRow(wide.template())).containsExactly("hello", "4.8");
  }

  @Test
  void oddPartNamesAreRead() {
    Packages odd =
        Packages.workbook()
            .renamed("_rels/.rels", "_rels\\.rels")
            .renamed("xl/workbook.xml", "XL\\Workbook.xml")
            .renamed("xl/_rels/workbook.xml.rels", "xl/_RELS/workbook.xml.rels")
            .renamed("xl/sharedStrings.xml", "xl/SharedStrings.XML")
            .renamed(SHEET, "sheets/1.xml")
            .with("__MACOSX/xl/workbook.xml", "no workbook")
            .with("xl/", "")
            .with(
                "xl/_RELS/workbook.xml.rels",
                Packages.relationships(
                    "worksheet", "../xl/./../sheets/1.xml",
                    "styles", "/xl/styles.xml",
                    "sharedStrings", "xl/sharedStrings.xml"));
    assertThat(firstRow(odd.template())).containsExactly("hello", "4.8");
  }

  @Test
  void aPackageWithoutRootRelationshipsIsReadFromTheUsualPlace() {
    assertThat(firstRow(Packages.workbook().without("_rels/.rels").template()))
        .containsExactly("hello", "4.8");
  }

  @ParameterizedTest
  @CsvSource({
    "gnumeric, 2026/9/15 46280 2026/9/15",
    "Microsoft Excel, 46280 46280 2026/9/15",
    "'', 46280 46280 2026/9/15"
  })
  void onlyInFilesOfGnumericACellWithoutAStyleHasThatOfItsColumn(String program, String shown) {
    String cells = "<c r='A1'><v>46280</v></c><c r='B1' s='0'><v>46280</v></c>";
    Packages workbook =
        workbookOfProgram(program)
            .with(
                SHEET,
                Packages.sheetXml(cells + "<c r='C1' s='1'><v>46280</v></c>")
                    .replace(
                        "<sheetData>", "<cols><col min='1' max='3' style='1'/></cols><sheetData>"));
    assertThat(String.join(" ", firstRow(workbook.template()))).isEqualTo(shown);
  }

  @Test
  void propertiesThatCannotBeReadNameNoProgram() {
    Packages workbook = workbookOfProgram("gnumeric").with("docProps/app.xml", "<Properties><");
    assertThat(firstRow(workbook.template())).containsExactly("hello", "4.8");
  }

  private static Packages workbookOfProgram(String program) {
    return Packages.workbook()
        .with(
            "_rels/.rels",
            Packages.relationships(
                "officeDocument", "xl/workbook.xml", "extended-properties", "docProps/app.xml"))
        .with(
            "docProps/app.xml",
            "<Properties><Application>" + program + "</Application></Properties>")
        .with(
            "xl/styles.xml",
            "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>");
  }

  @Test
  void datesAndTextCellsFollowTheStylesAndTheDateSystem() {
    Packages dates =
        Packages.workbook()
            .with(
                "xl/styles.xml",
                "<styleSheet><cellXfs><xf/><xf numFmtId='14'/></cellXfs></styleSheet>")
            .with(SHEET, Packages.sheetXml("<c r='A1' s='1'><v>0</v></c>"));
    String workbook = dates.part("xl/workbook.xml");
    dates.with(
        "xl/workbook.xml", workbook.replace("<sheets>", "<workbookPr date1904='1'/><sheets>"));
    assertThat(firstRow(dates.template())).containsExactly("1904/1/1");
  }

  @ParameterizedTest
  @CsvSource({
    "fullCalcOnLoad='1', true",
    "fullCalcOnLoad='true' calcId='191029', true",
    "calcCompleted='0', true",
    "calcCompleted='false', true",
    "fullCalcOnLoad='0', false",
    "calcCompleted='1' forceFullCalc='1', false",
    "calcId='124519' calcMode='manual' calcOnSave='0', false"
  })
  void aWorkbookMaySayThatItMustBeRecalculated(String attributes, boolean mustBe) {
    Packages packed = Packages.workbook();
    String workbook = packed.part("xl/workbook.xml");
    packed.with(
        "xl/workbook.xml", workbook.replace("</sheets>", "</sheets><calcPr " + attributes + "/>"));
    try (TemplateWorkbook open = packed.template().open()) {
      assertThat(open.sheets().get(0).mustBeRecalculated()).isEqualTo(mustBe);
      assertThat(open.sheets().get(0).isDate1904()).isFalse();
    }
  }

  @Test
  void aFillChangesTheSheetAndNoOtherPart() throws IOException {
    Packages original = Packages.workbook();
    byte[] filled = filled(original.template(), edit("4.9"));
    assertThat(firstRow(XlsxTemplate.of("filled.xlsx", filled))).containsExactly("hello", "4.9");
    Map<String, byte[]> parts = ZipContents.of(filled);
    assertThat(parts.keySet()).containsExactlyElementsOf(original.parts().keySet());
    original
        .parts()
        .forEach(
            (name, content) ->
                assertThat(new String(parts.get(name), UTF_8))
                    .isEqualTo(
                        name.equals(SHEET)
                            ? new String(content, UTF_8).replace("4.8", "4.9")
                            : new String(content, UTF_8)));
  }

  @Test
  void aFillIsRefusedWhereTheSheetIsDamaged() {
    XlsxTemplate damaged = Packages.workbook().with(SHEET, "<worksheet><sheetData>").template();
    assertThatThrownBy(() -> filled(damaged, rows -> List.of()))
        .isInstanceOf(UnreadableTemplateException.class);
  }

  @Test
  void aSheetThatIsNotThereIsTheCallersMistake() {
    assertThatThrownBy(
            () ->
                Packages.workbook()
                    .template()
                    .fill(Editors.of(1, rows -> List.of()), OutputStream.nullOutputStream()))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void anOutputThatFailsIsAnIoError() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space left");
          }
        };
    assertThatThrownBy(
            () -> Packages.workbook().template().fill(Editors.of(0, rows -> List.of()), full))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void limitsArePositive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReadLimits.defaults().with(ReadLimit.ROWS, 0))
        .withMessage("expected a positive limit ROWS, found 0");
  }

  /** Whatever was damaged on the way: the file is read as it was, or refused as documented. */
  @Property(tries = 1000)
  void damagedBytesAreReadOrRefused(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 100_000) Integer> places,
      @ForAll @ByteRange(min = 1) byte change) {
    byte[] bytes = Packages.workbook().bytes();
    places.forEach(place -> bytes[place % bytes.length] ^= change);
    assertThat(readAndFill(XlsxTemplate.of("damaged.xlsx", bytes)))
        .isIn(REFUSED, List.of(List.of("hello", "4.8"), List.of("hello", "4.9")));
  }

  /** The same behind the archive's checksums: what is then read and filled can be read again. */
  @Property(tries = 1000)
  void damagedPartsAreReadOrRefused(
      @ForAll @Size(min = 1, max = 3) List<@IntRange(max = 10_000) Integer> places,
      @ForAll @IntRange(max = 7) int part,
      @ForAll byte replacement) {
    Packages damaged = Packages.workbook();
    byte[] content = damaged.parts().values().stream().toList().get(part);
    places.forEach(place -> content[place % content.length] = replacement);
    readAndFill(damaged.template());
  }

  /** Returns the first row as it was and as it was filled, unless the file is refused. */
  private static List<List<String>> readAndFill(XlsxTemplate template) {
    List<String> before;
    byte[] copy;
    try {
      before = firstRow(template);
      copy = filled(template, edit("4.9"));
    } catch (UnreadableTemplateException e) {
      assertThat(e.issue().isError()).isTrue();
      return REFUSED;
    }
    return List.of(before, firstRow(XlsxTemplate.of("filled.xlsx", copy)));
  }

  private static RowEditor edit(String value) {
    CellEdit edit =
        new CellEdit(new CellPosition(1, 1), new CellEdit.Value.Numeric(new BigDecimal(value)));
    return rows -> rows.get(0).rowNumber() == 1 ? List.of(edit) : List.of();
  }

  private static byte[] filled(XlsxTemplate template, RowEditor editor) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    template.fill(Editors.of(0, editor), output);
    return output.toByteArray();
  }

  private static List<String> sheetNames(Packages packages) {
    try (TemplateWorkbook workbook = packages.template().open()) {
      return workbook.sheets().stream().map(Sheet::name).map(String::valueOf).toList();
    }
  }

  private static List<String> firstRow(XlsxTemplate template) {
    try (TemplateWorkbook workbook = template.open();
        RowReader rows = workbook.sheets().get(0).rows()) {
      var row = rows.next();
      List<String> cells =
          row == null
              ? List.of()
              : IntStream.range(0, row.width()).mapToObj(row::cell).map(Cell::shown).toList();
      while (rows.next() != null) {}
      return cells;
    }
  }
}
