package io.github.visiontemplate.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong usage ends with 2 and changes nothing; a failing database ends with 4 and one line. */
class UsageTest {

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "city-template --out x.xlsx",
        "revert",
        "revert 1",
        "serve",
        "import",
        "import FILE",
        "import FILE --school S1 --errors FILE",
        "import FILE --school S1 --cleaned FILE",
        "import FILE --school S1 --preview FILE",
        "import FILE --school S1 --errors x.xlsx --preview x.xlsx",
        "import FILE --school S1 --errors x.xls",
        "import FILE --school S1 --cleaned DIR/x.xlsx",
        "import FILE --school S1 --preview .xlsx",
        "import FILE --school S1 --mode",
        "import FILE --school S1 --mode some-rows",
        "import FILE --school S1 --mode ALL_OR_NOTHING",
        "import FILE --school S1 --template state",
        "import missing.xlsx --school S1",
        "export FILE --school S1 --out x.xlsx",
        "export FILE --school S1 --semester 2025-1",
        "export FILE --school S1 --semester 2025-3 --out x.xlsx",
        "export FILE --school S1 --semester 2025-1 --out x.xlsx --unmatched FILE",
        "export FILE --school S1 --semester 2025-1 --out x.xlsx --below-chart 8",
        "export FILE --school S1 --semester 2025-1 --out x.xlsx --existing drop",
        "export FILE --school S1 --semester 2025-1 --out FILE",
        "export FILE --semester 2025-1 --out x.xlsx",
        "export FILE --district D --school S1 --semester 2025-1 --out x.xlsx",
        "import FILE --district",
        "--district D import FILE --school S1",
        "records",
        "records --semester autumn",
        "summary --out x.xlsx",
        "summary --semester 2025-1",
        "summary --semester 2025-1 --out x.xls",
        "summary --semester 2025-1 --out FILE",
        "summary --semester 2025-1 --out x.xlsx --school S1 --district D",
        "find",
        "find 1101",
        "find --school S1",
        "uploads --lang fr",
        "sample DIR --students 0",
        "sample DIR --unmatched 2",
        "sample",
        "load-students missing.csv"
      })
  void wrongUsageEndsWithTwoAndSaysWhy(String line) throws IOException {
    Path file = Files.writeString(directory.resolve("file.xlsx"), "anything");
    Object[] arguments =
        Stream.of(line.split(" "))
            .filter(word -> !word.isEmpty())
            .map(word -> word.replace("FILE", file.toString()).replace("DIR", directory + "/new"))
            .toArray();
    Cli.Result result = Cli.in(directory).run(arguments);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("\n用法见：vision-template").doesNotContain("\tat ");
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void helpEndsWithZero() {
    Cli.Result result = Cli.in(directory).run("import", "--help");
    assertThat(result.status()).isZero();
    assertThat(result.out()).contains("--dry-run").contains("--school").contains("--errors");
  }

  @Test
  void commonOptionsMayStandBeforeTheCommand() {
    Cli cli = Cli.in(directory);
    Cli.Result result =
        cli.run("--json", "--db", cli.database(), "records", "--semester", "2025-1");
    assertThat(result.status()).isZero();
    assertThat(result.out()).isEqualTo("{\"semester\":\"2025-1\",\"records\":[]}\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://localhost:1/none?user=nobody",
        "jdbc:nothing:here",
        "jdbc:h2:tcp://localhost:1/none"
      })
  void aDatabaseThatCannotBeReachedEndsWithFour(String url) {
    Cli.Result result = Cli.in(directory).run("uploads", "--db", url, "--json");
    assertThat(result.status()).isEqualTo(4);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("数据库出错：连接不上").hasLineCount(1);
  }
}
