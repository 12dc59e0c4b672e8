package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.internal.Texts;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.table.Cell;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads decimal numbers. Numbers with at most two decimals get scale 2, however they were written,
 * so that {@code equals} works. Other numbers get the scale that they need.
 */
final class DecimalCells {

  private static final int SCALE = 2;
  private static final double NOISE = 1e-7;
  private static final double LARGEST_QUICK = 1e13;
  private static final int QUICK_DIGITS = 15;
  private static final String MINUS_SIGNS = "-\u2212\u2010\u2011\u2012\u2013";

  /**
   * The lowest number, in hundredths, whose reading is kept for reuse. The most frequent numbers
   * are kept. It does no harm if two threads store the same reading at once.
   */
  private static final int LOWEST_KEPT = -3_000;

  private static final int HIGHEST_KEPT = 18_000;

  @SuppressWarnings({"unchecked", "rawtypes"}) // holds readings of decimals only
  private static final @Nullable Reading<BigDecimal>[] KEPT =
      new Reading[HIGHEST_KEPT - LOWEST_KEPT + 1];

  private DecimalCells() {}

  /** Reads the cell of a measurement. The cell must not be blank. */
  static Reading<BigDecimal> read(Field field, Cell cell) {
    if (cell instanceof Cell.Numeric numeric) {
      return ofNumeric(field, numeric);
    }
    return reading(cell instanceof Cell.Text text ? ofText(field, text.value()) : null);
  }

  private static Reading<BigDecimal> reading(@Nullable BigDecimal number) {
    return number == null ? Reading.flawed(IssueCode.VALUE_NOT_A_NUMBER) : Reading.of(number);
  }

  /** Reads the number that the cell shows: 4.5999999999999996, for example, is read as 4.6. */
  private static Reading<BigDecimal> ofNumeric(Field field, Cell.Numeric numeric) {
    double hundredths = numeric.value() * 100;
    double whole = Math.rint(hundredths);
    if (Math.abs(hundredths - whole) < NOISE && Math.abs(whole) < LARGEST_QUICK) {
      return whole % 10 != 0 && field.isAcuity()
          ? ofResult(field, numeric, (long) whole)
          : ofHundredths((long) whole);
    }
    if (Noise.isOfSinglePrecision(numeric.value())) {
      return ofHundredths((long) whole);
    }
    BigDecimal shown = ShownDecimals.of(field, numeric);
    if (shown != null) {
      return Reading.of(scaled(shown));
    }
    return reading(Double.isFinite(numeric.value()) ? scaled(numeric.decimal()) : null);
  }

  /**
   * Reads an acuity with two decimals. An acuity has one decimal, so such a number is the result of
   * a calculation, and the number that the cell shows counts.
   */
  private static Reading<BigDecimal> ofResult(Field field, Cell.Numeric numeric, long hundredths) {
    BigDecimal shown = ShownDecimals.of(field, numeric);
    return shown == null ? ofHundredths(hundredths) : Reading.of(scaled(shown));
  }

  private static Reading<BigDecimal> ofHundredths(long hundredths) {
    if (hundredths < LOWEST_KEPT || hundredths > HIGHEST_KEPT) {
      return Reading.of(BigDecimal.valueOf(hundredths, SCALE));
    }
    int index = (int) hundredths - LOWEST_KEPT;
    Reading<BigDecimal> kept = KEPT[index];
    if (kept == null) {
      kept = Reading.of(BigDecimal.valueOf(hundredths, SCALE));
      KEPT[index] = kept;
    }
    return kept;
  }

  /**
   * Reads a number, or a word whose meaning is certain. Returns null for text with invisible
   * characters, because one of them may stand for a minus sign.
   */
  private static @Nullable BigDecimal ofText(Field field, String text) {
    if (Texts.isDoubtful(text)) {
      return null;
    }
    BigDecimal number = ofDigits(Texts.normalized(text));
    return number == null ? MeasurementWords.value(field, text) : number;
  }

  /**
   * Reads an optional sign, digits and optional decimals. Returns null for anything else, such as a
   * comma or a unit.
   */
  private static @Nullable BigDecimal ofDigits(String normalized) {
    char first = normalized.charAt(0);
    boolean negative = MINUS_SIGNS.indexOf(first) >= 0;
    String digits = negative || first == '+' ? normalized.substring(1) : normalized;
    if (!isUnsigned(digits)) {
      return null;
    }
    BigDecimal number =
        digits.length() <= QUICK_DIGITS ? quick(digits) : ofManyDigits(new BigDecimal(digits));
    return negative ? number.negate() : number;
  }

  private static BigDecimal ofManyDigits(BigDecimal number) {
    double value = number.doubleValue();
    return Noise.isOfSinglePrecision(value)
        ? BigDecimal.valueOf((long) Noise.hundredths(value), SCALE)
        : scaled(number);
  }

  static boolean isUnsigned(String text) {
    int point = text.indexOf('.');
    for (int i = 0; i < text.length(); i++) {
      if (i != point && !isDigit(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty() && point != text.length() - 1;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static BigDecimal quick(String digits) {
    long unscaled = 0;
    int scale = 0;
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) == '.') {
        scale = digits.length() - 1 - i;
      } else {
        unscaled = unscaled * 10 + (digits.charAt(i) - '0');
      }
    }
    return scaled(BigDecimal.valueOf(unscaled, scale));
  }

  private static BigDecimal scaled(BigDecimal number) {
    if (number.scale() <= SCALE) {
      return number.setScale(SCALE);
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() <= SCALE ? stripped.setScale(SCALE) : stripped;
  }
}
