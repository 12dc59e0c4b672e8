package io.github.visiontemplate.exporting;

import java.math.BigDecimal;

/** How acuity below the chart is written. Both notations occur for the national platform. */
public enum BelowChartCode {
  /** {@code 0}, as the platform's notice of 2021 says. The default. */
  ZERO("0"),
  /** {@code 9}, as other systems for the same platform write. */
  NINE("9");

  private final BigDecimal value;

  BelowChartCode(String value) {
    this.value = new BigDecimal(value);
  }

  /** Returns the number that is written. */
  BigDecimal value() {
    return value;
  }
}
