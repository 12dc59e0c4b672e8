package io.github.visiontemplate.poi.internal.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.Severity;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.store.Change;
import java.util.EnumSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of new workbooks are complete in each language. */
class WordsTest {

  private static final List<Class<? extends Enum<?>>> SHOWN =
      List.of(
          Change.class, ImportReport.Status.class, Severity.class, Sex.class, TemplateFamily.class);

  /** Columns that no new workbook has. */
  private static final Set<Field> NEVER_WRITTEN =
      EnumSet.of(Field.CLASS_CODE, Field.ETHNIC_GROUP, Field.HOME_ADDRESS);

  /** Names that look like those of a constant but belong to no enum. */
  private static final Set<String> OTHERS = Set.of("Field.SEMESTER", "VisualAcuity.BELOW_CHART");

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh_CN"})
  void exactlyTheConstantsThatAreShownHaveWords(String language) {
    Set<String> ofConstants =
        keys(language).stream()
            .filter(key -> Character.isUpperCase(key.charAt(0)))
            .filter(key -> !key.startsWith("SummaryColumn.")) // SummaryColumnTest
            .collect(Collectors.toSet());
    Stream<Enum<?>> constants = SHOWN.stream().flatMap(type -> Stream.of(type.getEnumConstants()));
    Stream<Enum<?>> fields =
        EnumSet.complementOf(EnumSet.copyOf(NEVER_WRITTEN)).stream().map(f -> f);
    Set<String> expected =
        Stream.concat(constants, fields)
            .map(constant -> constant.getDeclaringClass().getSimpleName() + "." + constant.name())
            .collect(Collectors.toCollection(() -> new TreeSet<>(OTHERS)));
    assertThat(ofConstants).isEqualTo(expected);
  }

  @Test
  void bothLanguagesHaveTheSameWords() {
    assertThat(keys("en")).isEqualTo(keys("zh_CN")).isNotEmpty();
  }

  private static Set<String> keys(String language) {
    String file = Words.class.getPackageName() + ".words_" + language;
    return ResourceBundle.getBundle(file).keySet();
  }
}
