package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.table.Cell;

/**
 * Removes the digits that binary numbers add to decimals. A program that holds a number of at most
 * two decimals in single precision writes the nearest binary number instead, such as
 * 4.599999904632568 for 4.6. A number below 1,000 that equals such a binary number in 15
 * significant digits is read as the decimal. Both numbers differ by less than 0.00004; for an
 * acuity, by less than 0.0000003.
 */
final class Noise {

  private static final double HUNDRED = 100;
  private static final double BOUND = 1000;
  private static final double FIFTEEN_DIGITS = 5e-15;

  private Noise() {}

  /** Returns whether a number is the single-precision number nearest to whole hundredths. */
  static boolean isOfSinglePrecision(double value) {
    float single = (float) value;
    return Math.abs(value) < BOUND
        && Math.abs(value - single) <= Math.abs(value) * FIFTEEN_DIGITS
        && (float) (hundredths(value) / HUNDRED) == single;
  }

  /** Returns the nearest whole number of hundredths. */
  static double hundredths(double value) {
    return Math.rint(value * HUNDRED);
  }

  /** Returns the text that a numeric cell shows, without the digits that a binary number adds. */
  static String shown(Cell.Numeric number) {
    return isOfSinglePrecision(number.value())
        ? new Cell.Numeric(hundredths(number.value()) / HUNDRED).shown()
        : number.shown();
  }
}
