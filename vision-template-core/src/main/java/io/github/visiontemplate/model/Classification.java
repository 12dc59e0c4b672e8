package io.github.visiontemplate.model;

import java.math.BigDecimal;

/**
 * Classifies screening results. The methods are pure functions of one eye's values, and the library
 * stores none of their results.
 *
 * @since 0.1
 */
public final class Classification {

  private static final int NORMAL_TENTHS = 50;
  private static final int MILD_TENTHS = 49;
  private static final int MODERATE_TENTHS = 46;
  private static final BigDecimal MYOPIA = new BigDecimal("-0.50");

  private Classification() {}

  /** Grades of reduced vision (视力不良). */
  public enum ReducedVision {
    /** Acuity of 5.0 or better: not reduced. */
    NONE,
    /** Acuity of 4.9 (轻度). */
    MILD,
    /** Acuity of 4.6 to 4.8 (中度). */
    MODERATE,
    /** Acuity of 4.5 or less, or below the chart (重度). */
    SEVERE
  }

  /**
   * Grades an uncorrected acuity. An acuity below 5.0 is reduced. The grades are those of the
   * national surveys of pupils' health.
   */
  public static ReducedVision reducedVision(VisualAcuity acuity) {
    if (acuity.tenths() >= NORMAL_TENTHS) {
      return ReducedVision.NONE;
    }
    if (acuity.tenths() == MILD_TENTHS) {
      return ReducedVision.MILD;
    }
    return acuity.tenths() >= MODERATE_TENTHS ? ReducedVision.MODERATE : ReducedVision.SEVERE;
  }

  /**
   * Returns whether an eye screens positive for myopia (筛查性近视): acuity below 5.0 and a spherical
   * equivalent below −0.50 D, without cycloplegia (WS/T 663-2020). An eye that was not refracted is
   * not classified as myopic.
   */
  public static boolean isScreeningMyopia(EyeReading eye) {
    Refraction refraction = eye.refraction();
    return refraction != null
        && eye.acuity().tenths() < NORMAL_TENTHS
        && refraction.sphericalEquivalent().compareTo(MYOPIA) < 0;
  }
}
