package io.github.visiontemplate.validate;

import java.math.BigDecimal;

/** How many decimals a number really has; zeros at the end do not count. */
final class Decimals {

  private static final double QUICK = 1e6;
  private static final int QUICK_SCALE = 2;

  private Decimals() {}

  static BigDecimal of(Number number) {
    return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
  }

  static boolean hasAtMost(int decimals, BigDecimal number) {
    return number.scale() <= decimals || number.stripTrailingZeros().scale() <= decimals;
  }

  /**
   * Returns a whole number.
   *
   * @throws IllegalArgumentException if it is not whole
   */
  static int whole(BigDecimal number) {
    double exact = number.doubleValue();
    if (number.scale() <= QUICK_SCALE && Math.abs(exact) < QUICK && exact == Math.rint(exact)) {
      return (int) exact;
    }
    try {
      return number.intValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "expected a draft without errors, found a value out of its range", e);
    }
  }
}
