package io.github.visiontemplate.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.visiontemplate.examples.cli.SampleWorkbook.Line;
import io.github.visiontemplate.examples.jdbc.Database;
import io.github.visiontemplate.model.Diopters;
import io.github.visiontemplate.model.EyeReading;
import io.github.visiontemplate.model.Refraction;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.model.VisualAcuity;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.semester.Semester.Term;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.StoreSession;
import io.github.visiontemplate.store.UploadHeader;
import io.github.visiontemplate.store.UploadResult;
import io.github.visiontemplate.table.TemplateFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Blank templates that other programs made are filled, and read back by a program that is not ours.
 */
class OtherProgramsExportTest {

  private static final Semester AUTUMN = Semester.of(2025, Term.FIRST);
  private static final int FIRST_MEASUREMENT = 9;
  private static final List<String> VALUES =
      List.of("4.8", "0", "-1.25", "-0.5", "90", "0.5", "0", "180", "是");

  @TempDir Path directory;

  static Stream<SampleWorkbook> blanks() {
    return SampleWorkbook.in(SampleWorkbook.SAMPLES).filter(SampleWorkbook::isBlank);
  }

  @ParameterizedTest
  @MethodSource("blanks")
  void onlyMeasurementsOfMatchedRowsChange(SampleWorkbook workbook) throws IOException {
    List<Line> known = workbook.lines().stream().filter(line -> line.row() % 7 != 0).toList();
    Cli cli = Cli.in(directory);
    cli.json("load-students", workbook.roster(directory.resolve("roster.csv"), known.stream()));
    store(cli, known);
    Path filled = directory.resolve("filled.xlsx");

    Cli.Result result =
        cli.json(
            "export", workbook.file(), "--school", "S1", "--semester", AUTUMN, "--out", filled);

    assertThat(result.status()).as(result.err()).isZero();
    JsonNode rows = result.json().get("rows");
    assertThat(rows.get("filled").asInt()).isEqualTo(known.size());
    assertThat(rows.get("unmatched").asInt()).isEqualTo(workbook.lines().size() - known.size());
    assertThat(cells(filled, workbook)).isEqualTo(expected(workbook, known));
    assertThat(partsThatDiffer(workbook.file(), filled))
        .hasSize(1)
        .first()
        .asString()
        .contains("sheet");
  }

  private static void store(Cli cli, List<Line> known) {
    UploadHeader header =
        new UploadHeader(
            Uploader.school("S1"),
            new TemplateFile.Facts("records", 0, "0".repeat(64)),
            TemplateFamily.NATIONAL,
            Instant.EPOCH);
    try (Database database = Database.open(cli.database());
        StoreSession session = database.store().begin(header)) {
      session.put(known.stream().map(OtherProgramsExportTest::record).toList());
      session.commit(
          new UploadResult(UploadResult.Outcome.STORED, null, RowCounts.NONE, ChangeCounts.NONE));
    }
  }

  private static ScreeningRecord record(Line line) {
    EyeReading right =
        new EyeReading(
            VisualAcuity.of("4.8"), new Refraction(Diopters.of("-1.25"), Diopters.of("-0.5"), 90));
    EyeReading left =
        new EyeReading(
            VisualAcuity.BELOW_CHART, new Refraction(Diopters.of("0.5"), Diopters.ZERO, 180));
    return new ScreeningRecord(
        new StudentKey("K" + line.number()),
        AUTUMN,
        new VisionScreening(LocalDate.of(2025, 10, 15), right, left, true));
  }

  /** What the sheet showed before, with the values in the rows of the known pupils. */
  private static Map<String, String> expected(SampleWorkbook workbook, List<Line> known)
      throws IOException {
    Map<String, String> cells = cells(workbook.file(), workbook);
    for (Line line : known) {
      for (int i = 0; i < VALUES.size(); i++) {
        cells.put(line.row() + ":" + (FIRST_MEASUREMENT + i), VALUES.get(i));
      }
    }
    return cells;
  }

  private static Map<String, String> cells(Path file, SampleWorkbook workbook) throws IOException {
    Map<String, String> cells = new TreeMap<>();
    try (InputStream in = Files.newInputStream(file);
        ReadableWorkbook read = new ReadableWorkbook(in)) {
      Sheet sheet = read.findSheet(workbook.sheet()).orElseThrow();
      for (Row row : sheet.read()) {
        for (Cell cell : row) {
          if (cell != null && !text(cell).isEmpty()) {
            cells.put(row.getRowNum() + ":" + cell.getColumnIndex(), text(cell));
          }
        }
      }
    }
    return cells;
  }

  private static String text(Cell cell) {
    return cell.getType() == org.dhatim.fastexcel.reader.CellType.NUMBER
        ? cell.asNumber().stripTrailingZeros().toPlainString()
        : cell.getText();
  }

  private static List<String> partsThatDiffer(Path before, Path after) throws IOException {
    Map<String, byte[]> old = parts(before);
    Map<String, byte[]> now = parts(after);
    assertThat(now.keySet()).containsExactlyElementsOf(old.keySet());
    return old.keySet().stream()
        .filter(name -> !java.util.Arrays.equals(old.get(name), now.get(name)))
        .toList();
  }

  private static Map<String, byte[]> parts(Path file) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        try (InputStream in = zip.getInputStream(entry)) {
          parts.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return parts;
  }
}
