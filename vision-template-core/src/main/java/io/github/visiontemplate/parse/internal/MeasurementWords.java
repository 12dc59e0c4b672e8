package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.internal.Texts;
import io.github.visiontemplate.schema.Field;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads measurements that are written in words. Words with a certain meaning become values. For
 * other words, messages say what a person should do.
 */
final class MeasurementWords {

  /** A token that selects the message of {@code VALUE_NOT_A_NUMBER}. */
  private static final String RANGE = "RANGE";

  private static final String LOW_VISION = "LOW_VISION";
  private static final String PROSTHESIS = "PROSTHESIS";

  /** Zero means below the chart for an acuity, and plano for a power. */
  private static final BigDecimal ZERO = BigDecimal.valueOf(0, 2);

  private static final Set<String> PLANO = Set.of("PL", "PLANO", "平光");
  private static final Pattern BELOW_CHART =
      Pattern.compile("(?:<|小于|低于|不足|不到|未达到?|BELOW)3(?:\\.00?)?|3(?:\\.00?)?以下");
  private static final Pattern OTHER_RANGE =
      Pattern.compile(
          "(?:[<>≤≥≦≧]=?|不?[大小低高]于|不足|不到|超过)[0-9.]+|[0-9.]+(?:\\+|及?以[上下])|[0-9.]+[-~～至到][0-9.]+");
  private static final Pattern NO_LINE_READ =
      Pattern.compile("(?:无|有)?光感.*|.*(?:指数|数指|手动).*|失?盲|LP|NLP|HM|CF|FC");
  private static final Pattern NO_EYE = Pattern.compile(".*(?:义眼|假眼|眼球摘除|无眼球).*");

  private MeasurementWords() {}

  /** Returns the value of a word. Returns null if its meaning is not certain. */
  static @Nullable BigDecimal value(Field field, String text) {
    String word = word(text);
    boolean certain =
        field.isAcuity()
            ? BELOW_CHART.matcher(word).matches()
            : field.isPower() && PLANO.contains(word);
    return certain ? ZERO : null;
  }

  /**
   * Returns the token for words that an acuity holds instead of a number. Returns null for other
   * words and other fields.
   */
  static @Nullable String kind(Field field, String text) {
    String word = word(text);
    if (!field.isAcuity()) {
      return null;
    } else if (OTHER_RANGE.matcher(word).matches()) {
      return RANGE;
    } else if (NO_EYE.matcher(word).matches()) {
      return PROSTHESIS;
    }
    return NO_LINE_READ.matcher(word).matches() ? LOW_VISION : null;
  }

  private static String word(String text) {
    return Texts.withoutBlanks(text).toUpperCase(Locale.ROOT);
  }
}
