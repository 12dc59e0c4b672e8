package io.github.visiontemplate.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.visiontemplate.examples.fixtures.Child;
import io.github.visiontemplate.examples.sample.SampleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever commands, pools, migrations and drivers log, and on whatever level: no person. */
abstract class LoggedPeopleContract {

  private static final String DAMAGED_NAME = "泄露甲";

  /** How each of the {@link LoudCommands} ends. */
  private static final String[] ENDS = {
    "ended load-students 0",
    "ended load-students 2",
    "ended load-students 2",
    "ended import 3",
    "ended import 1",
    "ended import 0",
    "ended import 0",
    "ended import 0",
    "ended export 0",
    "ended city-template 0",
    "ended records 0",
    "ended uploads 0",
    "ended revert 0",
    "ended import 4"
  };

  @TempDir Path directory;

  /** Returns the URL of a database that has no tables yet. */
  abstract String newUrl() throws Exception;

  /** Returns a part of what the pool or the driver logs when it works on the database. */
  abstract String spokenOfTheDatabase();

  @Test
  void nobodyIsNamedInAnyLog() throws Exception {
    Cli.in(directory).run("sample", directory, "--students", 60, "--unmatched", 0.1);
    writeDamagedRoster();

    List<String> said = linesOfLoudCommands();

    assertThat(said.stream().filter(line -> line.startsWith("ended "))).containsExactly(ENDS);
    assertThatEverybodyLogged(said);
    Set<String> taints = taints();
    assertThat(taints).hasSizeGreaterThan(150);
    assertThat(said.stream().filter(line -> taints.stream().anyMatch(line::contains)))
        .allMatch(LoggedPeopleContract::isSaidToTheOperator);
  }

  private void writeDamagedRoster() throws IOException {
    Files.writeString(
        directory.resolve("damaged.csv"),
        Files.readAllLines(SampleFiles.in(directory).roster()).get(0)
            + "\nK1,\""
            + DAMAGED_NAME
            + "\"x,,,");
  }

  private List<String> linesOfLoudCommands() throws Exception {
    try (Child child =
        Child.start(
            List.of("-Dorg.slf4j.simpleLogger.defaultLogLevel=trace"),
            LoudCommands.class,
            directory.toString(),
            newUrl())) {
      return child.end();
    }
  }

  private void assertThatEverybodyLogged(List<String> said) {
    assertThat(said).anyMatch(line -> line.contains("bytes ended STORED"));
    assertThat(said).anyMatch(line -> line.contains("TRACE") || line.contains("DEBUG"));
    assertThat(said).anyMatch(line -> line.contains("org.flywaydb"));
    assertThat(said).anyMatch(line -> line.contains(spokenOfTheDatabase()));
  }

  /** What is asked for, not logged: whom a row is about or may mean, and whose record stays. */
  private static boolean isSaidToTheOperator(String line) {
    return line.matches(" +可能是 S\\d{7}（\\d+ 分：.*")
        || line.matches("  保留：学生 S\\d{7}，.*")
        || line.matches("  \\d{4} \\S+ \\S+，[A-Z]\\d+：.* \\[[A-Z_]+]");
  }

  private Set<String> taints() throws IOException {
    SampleFiles files = SampleFiles.in(directory);
    Set<String> taints = new HashSet<>(Set.of(DAMAGED_NAME));
    Sheet sheet = Sheet.of(files.nationalImport());
    taints.addAll(sheet.column("姓名"));
    taints.addAll(sheet.column("全国学籍号"));
    taints.addAll(sheet.column("家庭住址"));
    try (CsvReader<NamedCsvRecord> roster = CsvReader.builder().ofNamedCsvRecord(files.roster())) {
      for (NamedCsvRecord pupil : roster) {
        taints.add(pupil.getField("student_key"));
        taints.add(pupil.getField("national_student_number"));
        taints.add(pupil.getField("name"));
      }
    }
    taints.removeAll(Arrays.asList("", null));
    return taints;
  }
}
