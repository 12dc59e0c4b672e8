package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.table.Cell;

/**
 * What binary numbers add to the decimals that were meant. A number of at most two decimals that a
 * program held in single precision comes out as the nearest one of these, such as 4.599999904632568
 * for 4.6. It is told by being just that, to 15 significant digits, and below 1,000; a deviation is
 * then less than 0.00004, and less than 0.0000003 for an acuity.
 */
final class Noise {

  private static final double HUNDRED = 100;
  private static final double BOUND = 1000;
  private static final double FIFTEEN_DIGITS = 5e-15;

  private Noise() {}

  /** Tells whether a number is the nearest one of single precision to whole hundredths. */
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

  /** Returns what a numeric cell shows, without such noise. */
  static String shown(Cell.Numeric number) {
    return isOfSinglePrecision(number.value())
        ? new Cell.Numeric(hundredths(number.value()) / HUNDRED).shown()
        : number.shown();
  }
}
