package io.github.visiontemplate.validate.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstraintMessagesTest {

  private final Locale before = Locale.getDefault();

  record Lens(
      @Sphere Double sphere, @Axis Integer axis, @DiopterRange(limit = 6) BigDecimal addition) {}

  @AfterEach
  void restoreTheDefaultLocale() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-CN | sphere | 应为 -30.00 至 30.00，最多两位小数",
        "zh-CN | axis | 应为 0 至 180 的整数",
        "zh-CN | addition | 应为 -6.00 至 6.00，最多两位小数",
        "en | sphere | must be a sphere of -30.00 to 30.00 D with at most two decimals",
        "en | axis | must be a whole number of degrees from 0 to 180",
        "en | addition | must be a power of -6.00 to 6.00 D with at most two decimals"
      })
  void theConstraintsSayInBothLanguagesWhatAValueMustBe(
      String language, String property, String text) {
    Locale.setDefault(Locale.forLanguageTag(language));
    try (ValidatorFactory factory = hostFactory()) {
      Lens lens = new Lens(30.25, 181, new BigDecimal("6.25"));
      assertThat(factory.getValidator().validateProperty(lens, property))
          .extracting(ConstraintViolation::getMessage)
          .containsExactly(text);
    }
  }

  private static ValidatorFactory hostFactory() {
    return Validation.byDefaultProvider()
        .configure()
        .messageInterpolator(new ParameterMessageInterpolator(Set.of(), Locale.getDefault(), false))
        .buildValidatorFactory();
  }
}
