package io.github.visiontemplate.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.visiontemplate.examples.cases.CaseCommands;
import io.github.visiontemplate.examples.cases.CaseEntry;
import io.github.visiontemplate.examples.cases.CaseRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * All cases kept beside the repository, through the command line. {@code -Dcases.only=KIND} runs
 * those of one kind.
 */
class CasesTest {

  private static final Path CASES = Path.of("../../../shared/cases");
  private static final String ONLY = System.getProperty("cases.only", "");

  /** After the examinations of the cases, in autumn 2026. */
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-12-15T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

  @TempDir static Path scratch;

  @TestFactory
  Stream<DynamicTest> everyCaseIsRight() {
    assumeTrue(Files.isDirectory(CASES), "the folder " + CASES + " is not there");
    return CaseEntry.in(CASES).stream()
        .filter(entry -> ONLY.isEmpty() || entry.kind().equals(ONLY))
        .map(entry -> dynamicTest(entry.toString(), () -> check(entry)));
  }

  private static void check(CaseEntry entry) throws IOException {
    Path directory = Files.createTempDirectory(scratch, "case");
    Cli cli = new Cli(directory, CLOCK);
    CaseCommands commands =
        arguments -> {
          Cli.Result result = cli.run(arguments.toArray());
          return new CaseCommands.Result(result.status(), result.out(), result.err());
        };
    assertThat(new CaseRun(entry, commands, directory).problems()).as(entry.today()).isEmpty();
  }
}
