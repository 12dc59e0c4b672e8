package io.github.visiontemplate.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.examples.fixtures.Budget;
import io.github.visiontemplate.examples.fixtures.Child;
import io.github.visiontemplate.examples.sample.SampleSchool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that writes files is killed at many moments: each file is complete or not there. */
class KilledOutputTest {

  private static final int LONGEST_DELAY_MILLIS = 150;

  @TempDir Path directory;
  private Cli cli;
  private Path outputs;

  @BeforeEach
  void loadASchool() throws IOException {
    cli = Cli.in(directory);
    outputs = Files.createDirectories(directory.resolve("outputs"));
    cli.run("sample", directory);
    cli.json("load-students", directory.resolve("students.csv"));
  }

  @Test
  void anExportIsCompleteOrNotThere() throws Exception {
    String[] command = {
      "export",
      in("national-template.xlsx"),
      "--semester",
      "2026-1",
      "--out",
      out("filled.xlsx"),
      "--unmatched",
      out("unmatched.xlsx")
    };
    killOften(command, "filled.xlsx", "unmatched.xlsx");
  }

  @Test
  void soAreTheMarkedAndTheCleanedCopy() throws Exception {
    String[] command = {
      "import",
      in("national-import.xlsx"),
      "--dry-run",
      "--errors",
      out("errors.xlsx"),
      "--cleaned",
      out("cleaned.xlsx"),
      "--preview",
      out("preview.xlsx")
    };
    killOften(command, "errors.xlsx", "cleaned.xlsx", "preview.xlsx");
  }

  private void killOften(String[] command, String... names) throws Exception {
    List<String> expected = List.of(names);
    String[] whole = Stream.concat(Stream.of(command), Stream.of(common())).toArray(String[]::new);
    cli.run((Object[]) whole);
    Map<String, Integer> rows = rowsOf(expected);
    Random random = new Random(20_251_015);
    for (int kill = 0; kill < Math.max(3, Budget.kills() / 2); kill++) {
      for (String name : expected) {
        Files.deleteIfExists(outputs.resolve(name));
      }
      try (Child child = Child.start(EndlessOutput.class, whole)) {
        child.await("begin", 1 + kill % 3);
        Thread.sleep(random.nextInt(LONGEST_DELAY_MILLIS));
        child.kill();
      }
      assertThat(left()).allMatch(name -> expected.contains(name) || isUnfinished(name));
      assertThat(rows.entrySet()).containsAll(rowsOf(expected).entrySet());
    }
    age();
    cli.run((Object[]) whole);
    assertThat(left()).containsExactlyInAnyOrder(names);
    assertThat(rowsOf(expected)).isEqualTo(rows);
  }

  private String in(String name) {
    return directory.resolve(name).toString();
  }

  private String out(String name) {
    return outputs.resolve(name).toString();
  }

  private String[] common() {
    return new String[] {"--school", SampleSchool.ID, "--db", cli.database(), "--json"};
  }

  /** Returns how many rows each file has that is there. */
  private Map<String, Integer> rowsOf(List<String> names) {
    return names.stream()
        .filter(name -> Files.exists(outputs.resolve(name)))
        .collect(Collectors.toMap(name -> name, name -> Sheet.rowsIn(outputs.resolve(name))));
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(outputs)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }

  /** What a killed process left is deleted by the next one, once it is old enough. */
  private void age() throws IOException {
    try (Stream<Path> files = Files.list(outputs)) {
      for (Path file : files.filter(each -> isUnfinished(each.getFileName().toString())).toList()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
      }
    }
  }

  private static boolean isUnfinished(String name) {
    return name.startsWith(AbandonedFiles.PREFIX) && name.endsWith(AbandonedFiles.SUFFIX);
  }
}
