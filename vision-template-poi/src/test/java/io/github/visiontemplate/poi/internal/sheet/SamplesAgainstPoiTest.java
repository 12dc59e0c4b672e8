package io.github.visiontemplate.poi.internal.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.visiontemplate.poi.Editors;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.table.CellEdit;
import io.github.visiontemplate.table.CellPosition;
import io.github.visiontemplate.table.Row;
import io.github.visiontemplate.table.RowReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sheets of workbooks of many programs, read and filled, as POI's usermodel sees them. */
@Tag("slow")
class SamplesAgainstPoiTest {

  /** POI refuses the strict namespace, and takes rows without a number for row 1. */
  private static final Set<String> NOT_FOR_POI =
      Set.of("variant-strict-poi.xlsx", "variant-no-row-cell-r.xlsx");

  /** The measurements, and columns that no sample has. */
  private static final List<Integer> EDITED = List.of(9, 10, 11, 12, 13, 14, 15, 16, 17, 20, 25);

  static Stream<Path> samples() throws IOException, URISyntaxException {
    Path folder =
        Path.of(SamplesAgainstPoiTest.class.getResource("/samples/index.json").toURI()).getParent();
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".xlsx")).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(10);
    return files.stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyCellIsReadAsPoiReadsIt(Path file) throws IOException {
    assumeThat(NOT_FOR_POI).doesNotContain(file.getFileName().toString());
    try (var poi = new XSSFWorkbook(Files.newInputStream(file));
        var ours = XlsxTemplate.of(file).open()) {
      assertThat(ours.sheets()).hasSize(poi.getNumberOfSheets());
      for (int sheet = 0; sheet < poi.getNumberOfSheets(); sheet++) {
        assertThat(read(ours.sheets().get(sheet).rows()))
            .isEqualTo(PoiOracle.read(poi.getSheetAt(sheet)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aFillWithoutEditsIsTheSameBytes(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().filter(SamplesAgainstPoiTest::isSheet).toList()) {
        byte[] before = bytes(zip, entry);
        assertThat(Sheets.fill(before, rows -> List.of(), TestContext.of())).isEqualTo(before);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void poiReadsWhatWasFilledAndAllElseAsBefore(Path file) throws IOException {
    assumeThat(NOT_FOR_POI).doesNotContain(file.getFileName().toString());
    ByteArrayOutputStream filled = new ByteArrayOutputStream();
    XlsxTemplate.of(file).fill(Editors.of(0, SamplesAgainstPoiTest::edits), filled);
    try (var before = new XSSFWorkbook(Files.newInputStream(file));
        var after = new XSSFWorkbook(new ByteArrayInputStream(filled.toByteArray()))) {
      var expected = PoiOracle.read(before.getSheetAt(0));
      var found = PoiOracle.read(after.getSheetAt(0));
      assertThat(found.keySet()).isEqualTo(expected.keySet());
      expected.forEach((row, cells) -> assertFilled(row, cells, found.get(row)));
    }
  }

  private static void assertFilled(
      int row, SortedMap<Integer, Cell> before, SortedMap<Integer, Cell> after) {
    SortedMap<Integer, Cell> expected = new TreeMap<>(before);
    for (int column : EDITED) {
      Cell cell = after.get(column);
      BigDecimal value = value(row, column);
      assertThat(cell).as("row %s, column %s", row, column).isNotNull();
      if (cell instanceof Cell.Text text) {
        assertThat(text.value()).isEqualTo(value.toPlainString());
      } else if (cell instanceof Cell.Date) {
        assertThat(((Cell.Date) cell).value())
            .isEqualTo(CellDates.ofSerial(value.doubleValue(), false));
      } else {
        assertThat(((Cell.Numeric) cell).decimal()).isEqualByComparingTo(value);
      }
      expected.put(column, cell);
    }
    assertThat(after).isEqualTo(expected);
  }

  private static List<CellEdit> edits(List<? extends Row> rows) {
    return rows.stream().flatMap(SamplesAgainstPoiTest::edits).toList();
  }

  private static Stream<CellEdit> edits(Row row) {
    return EDITED.stream()
        .map(
            column ->
                new CellEdit(
                    new CellPosition(row.rowNumber(), column),
                    new CellEdit.Value.Numeric(value(row.rowNumber(), column))));
  }

  private static BigDecimal value(int row, int column) {
    return BigDecimal.valueOf(100 + 7L * row + 25L * column, 2);
  }

  private static SortedMap<Integer, SortedMap<Integer, Cell>> read(RowReader reader) {
    SortedMap<Integer, SortedMap<Integer, Cell>> rows = new TreeMap<>();
    try (reader) {
      for (Row row = reader.next(); row != null; row = reader.next()) {
        SortedMap<Integer, Cell> cells = new TreeMap<>();
        for (int column = 0; column < row.width(); column++) {
          if (!row.cell(column).isBlank()) {
            cells.put(column, row.cell(column));
          }
        }
        rows.put(row.rowNumber(), cells);
      }
    }
    return rows;
  }

  private static boolean isSheet(ZipEntry entry) {
    return entry.getName().matches(".*worksheets/[^/]+\\.xml");
  }

  private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }
}
