package io.github.visiontemplate.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The refraction of one eye, measured by autorefractor without cycloplegia.
 *
 * @param sphere sphere (球镜 S), −30.00 to +30.00 D
 * @param cylinder cylinder (柱镜 C), −15.00 to +15.00 D
 * @param axis axis (轴位 A) in whole degrees, 0 to 180; may be null only if the cylinder is 0,
 *     because the axis then has no meaning
 * @since 0.1
 */
public record Refraction(Diopters sphere, Diopters cylinder, @Nullable Integer axis) {

  /** The greatest absolute value of a sphere, in dioptres. */
  public static final int MAX_SPHERE = 30;

  /** The greatest absolute value of a cylinder, in dioptres. */
  public static final int MAX_CYLINDER = 15;

  /** The greatest axis, in degrees. */
  public static final int MAX_AXIS = 180;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if the cylinder or the axis is out of range, or if the axis of
   *     a cylinder other than 0 is missing
   */
  public Refraction {
    if (Math.abs(cylinder.hundredths()) > 100 * MAX_CYLINDER) {
      throw new IllegalArgumentException(
          "expected a cylinder of -15.00 to 15.00 D, found " + cylinder);
    }
    if (axis != null && (axis < 0 || axis > MAX_AXIS)) {
      throw new IllegalArgumentException("expected an axis of 0 to 180 degrees, found " + axis);
    }
    if (axis == null && cylinder.hundredths() != 0) {
      throw new IllegalArgumentException("expected an axis with a cylinder of " + cylinder);
    }
  }

  /** Returns the spherical equivalent (等效球镜) SE = S + C / 2 in dioptres, with three decimals. */
  public BigDecimal sphericalEquivalent() {
    return BigDecimal.valueOf(sphere.hundredths() * 10L + cylinder.hundredths() * 5L, 3);
  }

  /** Returns a text without any value, to keep health data of a minor out of logs. */
  @Override
  public String toString() {
    return "Refraction[]";
  }
}
