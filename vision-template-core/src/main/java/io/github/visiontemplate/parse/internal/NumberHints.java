package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.internal.Texts;
import io.github.visiontemplate.model.VisualAcuity;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.table.Cell;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the measurement that a cell was probably meant to hold. The cell may have another decimal
 * separator, a unit, no decimal point or, for an acuity, the decimal notation.
 */
final class NumberHints {

  private static final Pattern NUMBER =
      Pattern.compile("([-+\u2212\u2013])?([0-9]{1,5})(?:[.,\u3002\u3001]([0-9]{1,3}))?");
  private static final Pattern UNIT =
      Pattern.compile("(DS|DC|D|\u00B0|\u5EA6)$", Pattern.CASE_INSENSITIVE);

  private static final BigDecimal QUARTER_TIMES_100 = BigDecimal.valueOf(25);
  private static final BigDecimal QUARTER = new BigDecimal("0.25");
  private static final BigDecimal MAX_OF_CYLINDER = BigDecimal.valueOf(15);
  private static final BigDecimal MAX_OF_SPHERE = BigDecimal.valueOf(30);
  private static final BigDecimal BEST_DECIMAL_ACUITY = BigDecimal.valueOf(2);

  private NumberHints() {}

  static @Nullable String of(Field field, Cell cell) {
    return number(cell).flatMap(number -> meant(field, number)).orElse(null);
  }

  /**
   * Returns whether a cell holds a power, not an angle: a number in steps of 0.25 that is negative
   * or not whole, at most 15 in size.
   */
  static boolean isPower(Cell cell) {
    return number(cell).filter(NumberHints::isPower).isPresent();
  }

  private static boolean isPower(BigDecimal number) {
    boolean isWhole = number.stripTrailingZeros().scale() <= 0;
    return (number.signum() < 0 || !isWhole)
        && number.remainder(QUARTER).signum() == 0
        && number.abs().compareTo(MAX_OF_CYLINDER) <= 0;
  }

  /** Returns whether a cell holds the whole degrees of an axis, 0 to 180. */
  static boolean isAngle(Cell cell) {
    return number(cell).flatMap(NumberHints::axis).isPresent();
  }

  /** Reads a number more tolerantly than for storing. */
  private static Optional<BigDecimal> number(Cell cell) {
    String shown = Texts.withHyphensShown(cell.shown());
    if (Texts.isDoubtful(shown)) {
      return Optional.empty();
    }
    String text = UNIT.matcher(Texts.withoutBlanks(shown)).replaceFirst("");
    Matcher number = NUMBER.matcher(text);
    if (!number.matches()) {
      return Optional.empty();
    }
    String decimals = number.group(3) == null ? "" : "." + number.group(3);
    BigDecimal value = new BigDecimal(number.group(2) + decimals);
    boolean negative = number.group(1) != null && !number.group(1).equals("+");
    return Optional.of(negative ? value.negate() : value);
  }

  private static Optional<String> meant(Field field, BigDecimal number) {
    return switch (field) {
      case RIGHT_ACUITY, LEFT_ACUITY -> acuity(number);
      case RIGHT_SPHERE, LEFT_SPHERE -> diopters(number, MAX_OF_SPHERE);
      case RIGHT_CYLINDER, LEFT_CYLINDER -> diopters(number, MAX_OF_CYLINDER);
      case RIGHT_AXIS, LEFT_AXIS -> axis(number);
      default -> Optional.empty();
    };
  }

  private static Optional<String> acuity(BigDecimal number) {
    if (number.signum() > 0 && number.compareTo(BEST_DECIMAL_ACUITY) <= 0) {
      return VisualAcuity.ofDecimal(number.doubleValue()).map(VisualAcuity::toString);
    }
    return lineOfChart(number).or(() -> lineOfChart(number.movePointLeft(1)));
  }

  private static Optional<String> lineOfChart(BigDecimal number) {
    BigDecimal tenths = number.movePointRight(1).stripTrailingZeros();
    boolean onChart = tenths.scale() <= 0 && tenths.intValue() >= 30 && tenths.intValue() <= 53;
    return onChart
        ? Optional.of(VisualAcuity.ofTenths(tenths.intValue()).toString())
        : Optional.empty();
  }

  private static Optional<String> diopters(BigDecimal number, BigDecimal most) {
    if (number.abs().compareTo(most) <= 0 && number.stripTrailingZeros().scale() <= 2) {
      return Optional.of(number.setScale(2).toPlainString());
    }
    BigDecimal hundredth = number.movePointLeft(2);
    boolean isQuarter = number.remainder(QUARTER_TIMES_100).signum() == 0;
    return isQuarter && hundredth.abs().compareTo(most) <= 0
        ? Optional.of(hundredth.setScale(2).toPlainString())
        : Optional.empty();
  }

  private static Optional<String> axis(BigDecimal number) {
    BigDecimal degrees = number.stripTrailingZeros();
    return degrees.scale() <= 0 && degrees.signum() >= 0 && degrees.intValue() <= 180
        ? Optional.of(String.valueOf(degrees.intValue()))
        : Optional.empty();
  }
}
