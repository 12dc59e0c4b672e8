package io.github.visiontemplate.poi.internal.summary;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.poi.internal.book.Words;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryColumnTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh_CN"})
  void exactlyTheColumnsHaveWords(String language) {
    String file = Words.class.getPackageName() + ".words_" + language;
    assertThat(ResourceBundle.getBundle(file).keySet())
        .filteredOn(key -> key.startsWith("SummaryColumn."))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(SummaryColumn.values())
                .map(c -> "SummaryColumn." + c.name())
                .collect(toSet()));
  }
}
