package io.github.visiontemplate.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Uncorrected visual acuity (裸眼视力) in the five-grade notation of GB 11533: 3.0 to 5.3 in steps of
 * 0.1, or below the chart. A value L of the notation is {@code L = 5 + log10 V}, where V is the
 * decimal acuity.
 *
 * @since 0.1
 */
public final class VisualAcuity implements Comparable<VisualAcuity> {

  /** The lowest line of the chart, 3.0, in tenths. */
  public static final int MIN_TENTHS = 30;

  /** The highest line of the chart, 5.3, in tenths. */
  public static final int MAX_TENTHS = 53;

  private static final VisualAcuity[] VALUES = new VisualAcuity[MAX_TENTHS - MIN_TENTHS + 1];

  /**
   * The acuity of a pupil who cannot read the largest line (below 3.0). Files write this as 0, 9 or
   * 9.0.
   */
  public static final VisualAcuity BELOW_CHART = new VisualAcuity(0);

  static {
    for (int tenths = MIN_TENTHS; tenths <= MAX_TENTHS; tenths++) {
      VALUES[tenths - MIN_TENTHS] = new VisualAcuity(tenths);
    }
  }

  private final int tenths;

  private VisualAcuity(int tenths) {
    this.tenths = tenths;
  }

  /**
   * Returns the acuity for a number of tenths, from 30 (3.0) to 53 (5.3).
   *
   * @throws IllegalArgumentException if the value is off the chart
   */
  public static VisualAcuity ofTenths(int tenths) {
    if (tenths < MIN_TENTHS || tenths > MAX_TENTHS) {
      throw new IllegalArgumentException("expected 30 to 53 tenths, found " + tenths);
    }
    return VALUES[tenths - MIN_TENTHS];
  }

  /**
   * Reads the canonical text: {@code "3.0"} to {@code "5.3"}, or {@code "BELOW_CHART"}.
   *
   * @throws IllegalArgumentException if the text is not an acuity of the chart
   */
  public static VisualAcuity of(String text) {
    if (text.equals(BELOW_CHART.toString())) {
      return BELOW_CHART;
    }
    if (!text.matches("[345]\\.[0-9]")) {
      throw new IllegalArgumentException("expected 3.0 to 5.3 or BELOW_CHART, found another text");
    }
    return ofTenths(new BigDecimal(text).movePointRight(1).intValueExact());
  }

  /**
   * Returns the nearest line of the chart for a decimal acuity such as 0.8, for hints to people.
   * Returns empty if the acuity is off the chart. The rule is that of GB 11533: {@code L = 5 +
   * log10 V}.
   */
  public static Optional<VisualAcuity> ofDecimal(double decimalAcuity) {
    double tenths = 10 * (5 + Math.log10(decimalAcuity));
    return tenths >= MIN_TENTHS - 0.5 && tenths < MAX_TENTHS + 0.5
        ? Optional.of(ofTenths((int) Math.round(tenths)))
        : Optional.empty();
  }

  /** Returns the value in tenths: 30 to 53, or 0 for an acuity below the chart. */
  public int tenths() {
    return tenths;
  }

  /** Returns whether the pupil could not read the largest line. */
  public boolean isBelowChart() {
    return tenths == 0;
  }

  @Override
  public int compareTo(VisualAcuity other) {
    return Integer.compare(tenths, other.tenths);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VisualAcuity that && that.tenths == tenths;
  }

  @Override
  public int hashCode() {
    return tenths;
  }

  /** Returns the canonical text, such as {@code "4.8"} or {@code "BELOW_CHART"}. */
  @Override
  public String toString() {
    return isBelowChart() ? "BELOW_CHART" : tenths / 10 + "." + tenths % 10;
  }
}
