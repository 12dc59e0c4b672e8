package io.github.visiontemplate.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.Severity;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.semester.Semester.Term;
import io.github.visiontemplate.store.UploadResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both languages say the same. */
class PhrasesTest {

  private static final Pattern PLACE =
      Pattern.compile("%(?:(\\d)\\$)?(?:\\.\\d)?[sdf]|\\$\\{[^}]+}");

  @ParameterizedTest
  @ValueSource(strings = {"Phrases", "Help"})
  void everyPhraseStandsOnceInEachLanguageWithTheSamePlaces(String bundle) throws IOException {
    Map<String, List<String>> chinese = places(bundle + "_zh.properties");
    assertThat(places(bundle + "_en.properties")).isEqualTo(chinese).isNotEmpty();
  }

  @Test
  void everyConstantThatIsShownHasAPhrase() throws IOException {
    Set<String> phrases = places("Phrases_en.properties").keySet();
    assertThat(phrases)
        .containsAll(keys("import.", ImportReport.Status.values()))
        .containsAll(keys("import.semester.", ImportReport.Status.values()))
        .containsAll(keys("export.", endsOfExport()))
        .containsAll(keys("issues.", Severity.values()))
        .containsAll(keys("semester.", Term.values()))
        .containsAll(keys("uploads.", UploadResult.Outcome.values()));
  }

  /** The command {@code export} always fills; it never ends with a mere check. */
  private static FillReport.Status[] endsOfExport() {
    return EnumSet.complementOf(EnumSet.of(FillReport.Status.CHECKED))
        .toArray(FillReport.Status[]::new);
  }

  private static List<String> keys(String prefix, Enum<?>... constants) {
    return Stream.of(constants).map(constant -> prefix + constant.name()).toList();
  }

  /** Returns the values that each phrase takes, in the order in which they are given. */
  private static Map<String, List<String>> places(String file) throws IOException {
    Map<String, List<String>> places = new TreeMap<>();
    try (InputStream stream = PhrasesTest.class.getResourceAsStream(file)) {
      List<String> lines =
          new String(stream.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .toList();
      for (String line : lines) {
        String[] parts = line.split("=", 2);
        assertThat(places.put(parts[0], placesOf(parts[1]))).as(parts[0]).isNull();
      }
    }
    return places;
  }

  private static List<String> placesOf(String phrase) {
    List<String> found = new ArrayList<>();
    for (MatchResult place : PLACE.matcher(phrase).results().toList()) {
      String number = place.group(1) == null ? String.valueOf(found.size() + 1) : place.group(1);
      found.add(number + place.group().replaceAll("^%\\d\\$", "%"));
    }
    return found.stream().sorted().toList();
  }
}
