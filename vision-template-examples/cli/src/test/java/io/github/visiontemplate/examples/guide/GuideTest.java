package io.github.visiontemplate.examples.guide;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guide shows is what the tests run, in both languages. */
class GuideTest {

  private static final Path EXAMPLES = Path.of("..");
  private static final String JAVA = "java/io/github/visiontemplate/examples/";
  private static final List<Path> SOURCES =
      List.of(
          Path.of("src/test", JAVA, "guide"),
          EXAMPLES.resolve(Path.of("spring/src/main", JAVA, "spring")),
          EXAMPLES.resolve(Path.of("spring/src/test", JAVA, "spring")));
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final Pattern SHOWN =
      Pattern.compile("```(?:java|sql|properties)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern REGION =
      Pattern.compile(
          "^ *// guide: \\w+\n(.*?)^ *// guide: end\n", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");

  @ParameterizedTest
  @ValueSource(strings = {"GUIDE.md", "GUIDE.zh-CN.md"})
  void everySnippetIsAPartOfAFileThatIsTested(String guide) throws IOException {
    assertThat(shown(guide)).isNotEmpty().isSubsetOf(tested());
  }

  @ParameterizedTest
  @ValueSource(strings = {"GUIDE.md", "GUIDE.zh-CN.md"})
  void everyPartThatIsMarkedIsShown(String guide) throws IOException {
    assertThat(tested()).isSubsetOf(shown(guide));
  }

  @Test
  void bothLanguagesShowTheSameInTheSameOrder() throws IOException {
    assertThat(shown("GUIDE.zh-CN.md")).isEqualTo(shown("GUIDE.md"));
    assertThat(headings("GUIDE.zh-CN.md")).hasSameSizeAs(headings("GUIDE.md"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GUIDE.md", "GUIDE.zh-CN.md"})
  void everyLinkLeadsSomewhere(String guide) throws IOException {
    String text = Files.readString(EXAMPLES.resolve(guide));
    assertThat(LINK.matcher(text).results().map(link -> link.group(1)))
        .isNotEmpty()
        .allSatisfy(
            link -> {
              if (link.startsWith("#")) {
                assertThat(headings(guide).stream().map(GuideTest::anchor)).contains(link);
              } else {
                assertThat(EXAMPLES.resolve(link.replaceFirst("#.*", ""))).exists();
              }
            });
  }

  private static List<String> shown(String guide) throws IOException {
    String text = Files.readString(EXAMPLES.resolve(guide));
    return SHOWN.matcher(text).results().map(block -> block.group(1)).toList();
  }

  private static List<String> headings(String guide) throws IOException {
    try (Stream<String> lines = Files.lines(EXAMPLES.resolve(guide))) {
      return lines.filter(line -> line.startsWith("## ")).toList();
    }
  }

  private static String anchor(String heading) {
    String text = heading.substring("## ".length()).toLowerCase(Locale.ROOT);
    return "#" + text.replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-');
  }

  private static Set<String> tested() throws IOException {
    Stream<String> regions = SOURCES.stream().flatMap(GuideTest::files).flatMap(GuideTest::regions);
    Stream<String> files =
        Stream.of(
                "guide/register.sql",
                "ValidationMessages_en.properties",
                "ValidationMessages_zh_CN.properties")
            .map(name -> text(RESOURCES.resolve(name)));
    return Stream.concat(regions, files).collect(toSet());
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> regions(Path file) {
    return REGION.matcher(text(file)).results().map(region -> dedented(region.group(1)));
  }

  private static String dedented(String region) {
    return region.stripTrailing().stripIndent() + "\n";
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
