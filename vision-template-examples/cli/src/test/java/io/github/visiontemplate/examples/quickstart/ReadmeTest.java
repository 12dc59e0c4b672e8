package io.github.visiontemplate.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTest {

  private static final Path ROOT = Path.of("../..");

  private static final Path QUICK_START =
      Path.of("src/main/java/io/github/visiontemplate/examples/quickstart/QuickStart.java");

  private static final Path OUR_HOST =
      Path.of("src/test/java/io/github/visiontemplate/examples/host/OurHostTest.java");

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void theExampleOfTheReadmeIsTheFileThatIsTested(String readme) throws IOException {
    String text = Files.readString(ROOT.resolve(readme));
    assertThat(between(text, "```java\n", "\n```"))
        .isEqualTo(
            between(Files.readString(QUICK_START), "// README: begin\n", "\n// README: end"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void theReadmeNamesBothCommands(String readme) throws IOException {
    assertThat(Files.readString(ROOT.resolve(readme)))
        .contains("```\nmvn -q -Pdemo\n```", "```\nmvn\n```");
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void theContractTestsOfTheReadmeAreAFileThatRuns(String readme) throws IOException {
    String file = Files.readString(OUR_HOST);
    assertThat(Files.readString(ROOT.resolve(readme)))
        .contains("```java\n" + file.substring(file.indexOf("/** A host holds")) + "```\n");
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }
}
