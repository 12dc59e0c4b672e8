package io.github.visiontemplate.validate;

import io.github.visiontemplate.model.VisualAcuity;
import java.math.BigDecimal;

/** How the national form writes an acuity. */
final class Acuities {

  private static final BigDecimal LOWEST = new BigDecimal("3.0");
  private static final BigDecimal HIGHEST = new BigDecimal("5.3");
  private static final BigDecimal NINE = BigDecimal.valueOf(9);

  private Acuities() {}

  static boolean isOnChart(BigDecimal value) {
    return value.compareTo(LOWEST) >= 0
        && value.compareTo(HIGHEST) <= 0
        && Decimals.hasAtMost(1, value);
  }

  /** The platform's notice says 0, other systems for the same platform write 9. */
  static boolean isBelowChart(BigDecimal value) {
    return value.signum() == 0 || value.compareTo(NINE) == 0;
  }

  static VisualAcuity read(BigDecimal value) {
    return isBelowChart(value)
        ? VisualAcuity.BELOW_CHART
        : VisualAcuity.ofTenths(Decimals.whole(value.movePointRight(1)));
  }
}
