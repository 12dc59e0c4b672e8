package io.github.visiontemplate.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.visiontemplate.examples.cli.SampleWorkbook.Line;
import io.github.visiontemplate.table.CellPosition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Workbooks that other programs made are imported with exactly the results that are kept beside
 * them.
 */
class OtherProgramsImportTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-25T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

  @TempDir Path directory;

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
  void aSampleIsImportedAsItsDescriptionSays(SampleWorkbook workbook) {
    check(workbook);
  }

  @ParameterizedTest
  @MethodSource("shells")
  void aPackageOfAnotherProgramIsImportedAsItsDescriptionSays(SampleWorkbook workbook) {
    assumeThat(workbook).as("the public workbooks beside the repository").isNotNull();
    check(workbook);
  }

  private void check(SampleWorkbook workbook) {
    Cli cli = new Cli(directory, CLOCK);
    Path roster = workbook.roster(directory.resolve("roster.csv"), workbook.lines().stream());
    assertThat(cli.json("load-students", roster).status()).isZero();
    Object[] command = {"import", workbook.file(), "--school", "S1"};
    Cli.Result whole = cli.json(command);
    if (workbook.isHostile() && whole.status() == 3) {
      return;
    }
    List<Line> bad = workbook.lines().stream().filter(line -> isBad(workbook, line)).toList();
    assertThat(whole.status()).as(whole.err()).isEqualTo(bad.isEmpty() ? 0 : 1);
    if (!bad.isEmpty()) {
      assertThat(stored(cli, workbook)).isEmpty();
      whole =
          cli.json(Stream.concat(Stream.of(command), Stream.of("--mode", "valid-rows")).toArray());
      assertThat(whole.status()).isZero();
    }
    assertThat(stored(cli, workbook)).containsAllEntriesOf(expected(workbook));
    assertThat(stored(cli, workbook)).hasSameSizeAs(goodLines(workbook).toList());
    checkIssues(workbook, whole.json().get("issues"));
  }

  private static boolean isBad(SampleWorkbook workbook, Line line) {
    return !line.errors().isEmpty() || workbook.duplicates().contains(line.row());
  }

  private static void checkIssues(SampleWorkbook workbook, JsonNode issues) {
    Map<String, String> found = new HashMap<>();
    for (JsonNode issue : issues) {
      if (!issue.get("row").isNull()) {
        found.merge(
            issue.get("cell").asText(),
            issue.get("severity").asText(),
            OtherProgramsImportTest::worse);
      }
    }
    for (Line line : workbook.lines()) {
      line.errors()
          .forEach(field -> assertThat(found).containsEntry(cell(workbook, line, field), "ERROR"));
      line.warnings()
          .forEach(
              field -> assertThat(found).containsEntry(cell(workbook, line, field), "WARNING"));
    }
    assertThat(errorRows(issues)).isEqualTo(badRows(workbook));
  }

  private static Object errorRows(JsonNode issues) {
    return stream(issues)
        .filter(issue -> issue.get("severity").asText().equals("ERROR"))
        .map(issue -> issue.get("row").asInt())
        .collect(Collectors.toSet());
  }

  private static Object badRows(SampleWorkbook workbook) {
    return workbook.lines().stream()
        .filter(line -> isBad(workbook, line))
        .map(Line::row)
        .collect(Collectors.toSet());
  }

  private static Map<String, String> stored(Cli cli, SampleWorkbook workbook) {
    return goodLines(workbook)
        .map(line -> line.semester().toString())
        .distinct()
        .flatMap(semester -> stream(cli.records(semester)))
        .collect(
            Collectors.toMap(
                record -> record.get("nationalStudentNumber").asText(),
                OtherProgramsImportTest::text));
  }

  private static Map<String, String> expected(SampleWorkbook workbook) {
    return goodLines(workbook)
        .filter(line -> line.warnings().isEmpty())
        .collect(Collectors.toMap(Line::number, OtherProgramsImportTest::text));
  }

  private static Stream<Line> goodLines(SampleWorkbook workbook) {
    return workbook.lines().stream().filter(line -> !isBad(workbook, line));
  }

  private static String worse(String one, String other) {
    return one.equals("ERROR") ? one : other;
  }

  private static String cell(SampleWorkbook workbook, Line line, String field) {
    return new CellPosition(line.row(), workbook.columns().indexOf(field)).toString();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static String text(JsonNode record) {
    return Stream.of(
            record.get("examDate").asText(),
            text("right", record),
            text("left", record),
            record.get("orthokeratology").asText())
        .collect(Collectors.joining(" "));
  }

  private static String text(String eye, JsonNode record) {
    JsonNode reading = record.get(eye);
    return Stream.of("acuity", "sphere", "cylinder", "axis")
        .map(field -> reading.get(field).asText())
        .collect(Collectors.joining(" "));
  }

  private static String text(Line line) {
    return Stream.of("examDate", "right", "left", "orthoK")
        .map(field -> field.endsWith("t") ? text(field, line) : line.text(field))
        .collect(Collectors.joining(" "));
  }

  private static String text(String eye, Line line) {
    return Stream.of("Va", "Sphere", "Cylinder", "Axis")
        .map(
            field -> field.equals("Va") ? acuity(line, eye) : line.json().get(eye + field).asText())
        .collect(Collectors.joining(" "));
  }

  private static String acuity(Line line, String eye) {
    String text = line.text(eye + "Va");
    return text.equals("0.0") || text.equals("9.0") ? "BELOW_CHART" : text;
  }
}
