package io.github.visiontemplate.validate.internal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as whole hundredths. The rules of all values are written in them, because every value of
 * the form has at most two decimals; zeros at the end do not count.
 */
public final class Hundredths {

  /** The result for a number that no rule accepts: one with more decimals, or a huge one. */
  public static final int NONE = Integer.MIN_VALUE;

  private static final int DECIMALS = 2;
  private static final double HUGE = 1e6;

  private Hundredths() {}

  /** Returns the hundredths of a number; {@link #NONE} where it has none, and for null. */
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
