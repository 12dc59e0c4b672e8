package io.github.visiontemplate.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.visiontemplate.examples.programs.Matrix;
import io.github.visiontemplate.examples.programs.Program;
import io.github.visiontemplate.examples.programs.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each program does with our workbooks what the table of {@code PROGRAMS.md} says, no less and no
 * more. {@code -Dprograms.update=true} writes down what is found, {@code -Dprograms.only=NAME}
 * tries one program.
 */
class ProgramsTest {

  private static final Path TABLE = Path.of("../PROGRAMS.md");
  private static final String ONLY = System.getProperty("programs.only", "");
  private static final boolean UPDATE = Boolean.getBoolean("programs.update");

  @TempDir static Path scratch;

  private static Programs programs;
  private static Matrix matrix;

  @BeforeAll
  static void writeWorkbooks() throws IOException {
    programs = Programs.in(Path.of("target/programs"));
    Cli cli = Cli.in(scratch);
    matrix = new Matrix(scratch, arguments -> answer(cli.json(arguments)));
  }

  private static JsonNode answer(Cli.Result result) {
    assertThat(result.status()).as(result.err()).isIn(0, 1);
    return result.json();
  }

  @TestFactory
  Stream<DynamicTest> aProgramThatStartsQuicklyDoesWhatTheTableSays() {
    return tests(programs.quick());
  }

  @TestFactory
  @Tag("long")
  Stream<DynamicTest> aProgramDoesWhatTheTableSays() {
    return tests(programs.slow());
  }

  private static Stream<DynamicTest> tests(List<Program> programs) {
    return programs.stream()
        .filter(each -> each.name().startsWith(ONLY))
        .map(each -> dynamicTest(each.name(), () -> check(each)));
  }

  private static void check(Program program) throws IOException {
    Optional<String> version = program.version();
    assumeTrue(version.isPresent(), program.name() + " is not on this machine");
    String found = matrix.line(program, version.get());
    String start = "| " + program.name() + " |";
    String said =
        Files.readAllLines(TABLE).stream()
            .filter(line -> line.startsWith(start))
            .findFirst()
            .orElse("");
    if (UPDATE) {
      String table = Files.readString(TABLE);
      Files.writeString(TABLE, said.isEmpty() ? table + found + "\n" : table.replace(said, found));
    } else {
      assertThat(found).isEqualTo(said);
    }
  }
}
