package io.github.visiontemplate.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A refused file is cleaned, and then imports as a whole with what was right in it. */
class CleanedImportTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-25T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

  @TempDir Path one;

  @TempDir Path other;

  static Stream<SampleWorkbook> imports() {
    return SampleWorkbook.in(SampleWorkbook.SAMPLES).filter(workbook -> !workbook.isBlank());
  }

  static Stream<SampleWorkbook> shells() {
    return Files.isDirectory(SampleWorkbook.SHELLS)
        ? SampleWorkbook.in(SampleWorkbook.SHELLS)
        : Stream.of((SampleWorkbook) null);
  }

  @ParameterizedTest
  @MethodSource("imports")
  void theCleanedSampleStoresWhatTheValidRowsOfTheSampleStore(SampleWorkbook workbook)
      throws IOException {
    check(workbook);
  }

  @ParameterizedTest
  @MethodSource("shells")
  void theCleanedPackageOfAnotherProgramStoresWhatItsValidRowsStore(SampleWorkbook workbook)
      throws IOException {
    assumeThat(workbook).as("the public workbooks beside the repository").isNotNull();
    check(workbook);
  }

  @Test
  void theCleanedSampleOfTheCommandLineStoresWhatItsValidRowsStore() throws IOException {
    Path samples = one.resolve("samples");
    Cli.in(one).run("sample", samples, "--students", 400, "--unmatched", "0.075");
    check(samples.resolve("national-import.xlsx"), samples.resolve("students.csv"), Cli.CLOCK);
  }

  @Test
  void withoutARowToKeepNoFileIsWritten() {
    Path samples = one.resolve("samples");
    Cli cli = Cli.in(one);
    cli.run("sample", samples, "--students", 5, "--unmatched", "0");
    Path cleaned = one.resolve("cleaned.xlsx");
    Cli.Result result =
        cli.json(
            "import",
            samples.resolve("national-import.xlsx"),
            "--school=S9",
            "--lang=en",
            "--cleaned",
            cleaned);
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err())
        .contains("No cleaned file was written: the file has no row without an error.");
    assertThat(cleaned).doesNotExist();
  }

  @Test
  void ofAFileThatIsNotReadableNoneIsWritten() throws IOException {
    Path file = Files.writeString(one.resolve("a.xlsx"), "no,workbook");
    Path cleaned = one.resolve("cleaned.xlsx");
    Cli.Result result =
        Cli.in(one).json("import", file, "--school=S1", "--lang=en", "--cleaned", cleaned);
    assertThat(result.status()).isEqualTo(3);
    assertThat(result.err()).contains("No cleaned file was written");
    assertThat(cleaned).doesNotExist();
  }

  @Test
  void theUploadIsNotReplacedByItsCleanedForm() throws IOException {
    Path file = Files.writeString(one.resolve("a.xlsx"), "no,workbook");
    Cli.Result result = Cli.in(one).json("import", file, "--school=S1", "--cleaned", file);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("输出文件不能就是输入文件：" + file);
    assertThat(file).hasContent("no,workbook");
  }

  private void check(SampleWorkbook workbook) throws IOException {
    Path roster = workbook.roster(one.resolve("roster.csv"), workbook.lines().stream());
    check(workbook.file(), roster, CLOCK);
  }

  private void check(Path upload, Path roster, Clock clock) throws IOException {
    Cli cleaning = new Cli(one, clock);
    Cli validRows = new Cli(other, clock);
    String school = school(roster);
    assertThat(cleaning.json("load-students", roster).status()).isZero();
    assertThat(validRows.json("load-students", roster).status()).isZero();
    Path cleaned = one.resolve("cleaned.xlsx");
    Cli.Result whole =
        cleaning.json("import", upload, "--school", school, "--cleaned", cleaned, "--dry-run");
    if (whole.status() == 3) {
      assertThat(cleaned).doesNotExist();
      return;
    }
    Cli.Result second =
        cleaning.json(
            "import", cleaned, "--school", school, "--cleaned", one.resolve("again.xlsx"));
    assertThat(second.status()).as(second.err()).isZero();
    assertThat(one.resolve("again.xlsx")).hasSameBinaryContentAs(cleaned);
    if (whole.status() == 0) {
      assertThat(cleaned).hasSameBinaryContentAs(upload);
    }
    Cli.Result valid = validRows.json("import", upload, "--school", school, "--mode", "valid-rows");
    assertThat(valid.status()).isZero();
    assertThat(second.json().get("rows").get("read"))
        .isEqualTo(valid.json().get("rows").get("valid"));
    assertThat(stored(cleaning, valid)).isEqualTo(stored(validRows, valid)).isNotEmpty();
  }

  private static String school(Path roster) throws IOException {
    return Files.readAllLines(roster).get(1).split(",")[5];
  }

  private static List<JsonNode> stored(Cli cli, Cli.Result imported) {
    Iterable<String> semesters = () -> imported.json().get("semesters").fieldNames();
    return StreamSupport.stream(semesters.spliterator(), false)
        .flatMap(semester -> StreamSupport.stream(cli.records(semester).spliterator(), false))
        .map(record -> (JsonNode) ((ObjectNode) record).without("uploadId"))
        .toList();
  }
}
