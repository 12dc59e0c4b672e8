package io.github.visiontemplate.validate.internal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Converts numbers into whole hundredths. The rules of all values use hundredths, because every
 * value of the form has at most two decimals. Zeros at the end do not count as decimals.
 */
public final class Hundredths {

  /**
   * The result for a number that no rule accepts, because the number has more than two decimals or
   * is huge.
   */
  public static final int NONE = Integer.MIN_VALUE;

  private static final int DECIMALS = 2;
  private static final double HUGE = 1e6;

  private Hundredths() {}

  /**
   * Returns a number in hundredths. Returns {@link #NONE} for null, for a number with more than two
   * decimals, and for a huge number.
   */
  public static int of(@Nullable BigDecimal number) {
    if (number == null || !hasFewDecimals(number)) {
      return NONE;
    }
    double hundredths = number.doubleValue() * 100;
    return Math.abs(hundredths) < HUGE ? (int) Math.rint(hundredths) : NONE;
  }

  static int of(Number number) {
    return of(number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString()));
  }

  private static boolean hasFewDecimals(BigDecimal number) {
    return number.scale() <= DECIMALS || number.stripTrailingZeros().scale() <= DECIMALS;
  }
}
