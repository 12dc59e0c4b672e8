package io.github.visiontemplate.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.examples.sample.SampleFiles;
import io.github.visiontemplate.examples.sample.SampleSchool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What is said is said in one language, whatever goes wrong. */
class LanguageTest {

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}|[，。：；（）“”、]");

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "impotr",
        "import",
        "import F.xlsx",
        "import F.xlsx --school 1",
        "import F.xlsx --school 1 --force --force",
        "import F.xlsx --school",
        "import F.xlsx --mode x",
        "import F.xlsx --nothing",
        "export F.xlsx --school 1",
        "export F.xlsx G.xlsx --semester 2026-1 --out x.xlsx",
        "export F.xlsx --semester autumn --out x.xlsx",
        "export F.xlsx --semester 2026-1 --out x.xlsx --below-chart 1",
        "revert 1",
        "revert 1 --school 1",
        "sample . --students many",
        "sample . --unmatched many",
        "sample . --students 0",
        "uploads --db jdbc:nothing:here",
        "uploads --db jdbc:h2:x;IFEXISTS=TRUE"
      })
  void whatIsWrongIsSaidInTheLanguageAskedFor(String line) {
    Cli cli = Cli.in(directory);
    Stream<String> words = Stream.of(line.split(" ")).filter(word -> !word.isEmpty());
    Object[] command =
        Stream.concat(
                words, line.contains("--db") ? Stream.of() : Stream.of("--db", cli.database()))
            .toArray();
    Cli.Result chinese = cli.run(command);
    assertThat(chinese.status()).isIn(2, 4);
    assertThat(chinese.err().lines()).allMatch(each -> CHINESE.matcher(each).find());
    Object[] behind = Stream.concat(Stream.of(command), Stream.of("--lang=en")).toArray();
    Object[] before = Stream.concat(Stream.of("--lang", "en"), Stream.of(command)).toArray();
    for (Object[] english : List.of(behind, before)) {
      assertThat(cli.run(english).err()).isNotEmpty().doesNotContainPattern(CHINESE);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,,甲,1,31.01.2015,s | 第 2 行：列 birth_date 应为日期，如 2016-09-01。 | line 2: expected in the column birth_date a date such as 2016-09-01.",
        "a,,甲,5,,s | 第 2 行：列 sex 应为 1（男）或 2（女）。 | line 2: expected in the column sex 1 (male) or 2 (female).",
        "a,,,1,,s | 第 2 行：列 name 不能为空。 | line 2: expected a value in the column name.",
      })
  void aRosterThatIsFlawedIsToldInBothLanguages(String line, String chinese, String english)
      throws IOException {
    Path csv = roster(line, StandardCharsets.UTF_8);
    Cli cli = Cli.in(directory);
    assertThat(cli.json("load-students", csv).err()).startsWith(csv + " " + chinese);
    assertThat(cli.json("load-students", csv, "--lang", "en").err())
        .startsWith(csv + ", " + english);
  }

  /** As spreadsheet programs in China save a CSV file unless they are asked otherwise. */
  @Test
  void aRosterInAnotherEncodingIsRefused() throws IOException {
    Path csv = roster("a,,甲,1,,s", Charset.forName("GB18030"));
    Cli.Result result = Cli.in(directory).json("load-students", csv);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).startsWith(csv + " 第 2 行：列 name 不是 UTF-8 编码。请另存为“CSV UTF-8”后再载入。");
  }

  @Test
  void whatIsDoneIsSaidInOneLanguage() {
    Cli cli = Cli.in(directory);
    SampleFiles files = SampleFiles.in(directory);
    Object[] common = {"--db", cli.database(), "--school", SampleSchool.ID};
    Object[][] commands = {
      {"load-students", files.roster()},
      {"import", files.nationalImport(), "--mode", "valid-rows"},
      {"records", "--semester", "2026-1"},
      {"uploads"},
      {"export", files.nationalTemplate(), "--semester", "2026-1", "--force", "--out", out()},
      {"city-template", "--out", out(), "--force"},
      {"revert", "1"}
    };
    assertThat(cli.run("sample", directory, "--students", 20, "--unmatched", 0).status()).isZero();
    for (Object[] command : commands) {
      Object[] english =
          Stream.of(new Object[] {"--lang", "en"}, command, common).flatMap(Stream::of).toArray();
      Cli.Result result = cli.run(english);
      assertThat(result.status()).as(result.err()).isZero();
      assertThat(result.out()).isNotEmpty().doesNotContainPattern(CHINESE);
      assertThat(cli.run(Stream.of(command, common).flatMap(Stream::of).toArray()).out().lines())
          .allMatch(line -> CHINESE.matcher(line).find());
    }
  }

  static Stream<CommandLine> commands() {
    CommandLine main = help();
    return Stream.concat(Stream.of(main), main.getSubcommands().values().stream());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyOptionIsExplainedInBothLanguages(CommandLine chinese) {
    assertThat(chinese.getUsageMessage()).doesNotContain("Usage:", "Options", "COMMAND", "Default");
    explained(chinese).forEach(each -> assertThat(each).containsPattern(CHINESE));
    String name = chinese.getCommandName();
    CommandLine english = help("--lang", "en");
    CommandLine same = chinese.getParent() == null ? english : english.getSubcommands().get(name);
    assertThat(same.getUsageMessage()).startsWith("Usage: ").doesNotContainPattern(CHINESE);
    assertThat(explained(same)).doesNotContain("");
  }

  private static Stream<String> explained(CommandLine command) {
    Stream<String> arguments =
        command.getCommandSpec().args().stream().map(each -> String.join("", each.description()));
    String[] itself = command.getCommandSpec().usageMessage().description();
    return Stream.concat(Stream.of(String.join("", itself)), arguments);
  }

  private static CommandLine help(String... arguments) {
    ByteArrayOutputStream none = new ByteArrayOutputStream();
    Environment nowhere = new Environment(none, none, StandardCharsets.UTF_8, false, Cli.CLOCK);
    return Main.commands(nowhere, arguments);
  }

  private Path out() {
    return directory.resolve("out.xlsx");
  }

  private Path roster(String line, Charset charset) throws IOException {
    String header =
        "student_key,national_student_number,name,sex,birth_date,"
            + "school_id,school_name,grade_code,class_code,class_name\n";
    String rest = ",,,,\n";
    return Files.write(directory.resolve("roster.csv"), (header + line + rest).getBytes(charset));
  }
}
