package io.github.visiontemplate.validate;

import io.github.visiontemplate.model.Diopters;
import io.github.visiontemplate.model.EyeReading;
import io.github.visiontemplate.model.Refraction;
import io.github.visiontemplate.model.VisualAcuity;
import io.github.visiontemplate.validate.internal.Acuity;
import io.github.visiontemplate.validate.internal.Axis;
import io.github.visiontemplate.validate.internal.Cylinder;
import io.github.visiontemplate.validate.internal.DiopterStep;
import io.github.visiontemplate.validate.internal.Hundredths;
import io.github.visiontemplate.validate.internal.Required;
import io.github.visiontemplate.validate.internal.Sphere;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The values as entered for one eye, before they are checked. A value that was left blank is null.
 *
 * @param acuity uncorrected visual acuity in five-grade notation: 3.0 to 5.3, or 0 or 9 for "below
 *     the chart"
 * @param sphere sphere in dioptres
 * @param cylinder cylinder in dioptres
 * @param axis axis in degrees
 * @since 0.1
 */
@CompleteRefraction
@Refracted(payload = Warning.class)
public record EyeDraft(
    @Required @Acuity @Nullable BigDecimal acuity,
    @Sphere @DiopterStep(payload = Warning.class) @Nullable BigDecimal sphere,
    @Cylinder @DiopterStep(payload = Warning.class) @Nullable BigDecimal cylinder,
    @Axis @Nullable BigDecimal axis) {

  /** Returns whether any of sphere, cylinder and axis was entered. */
  public boolean isRefracted() {
    return sphere != null || cylinder != null || axis != null;
  }

  /** Returns whether the axis is missing although the cylinder is not 0. */
  boolean lacksAxis() {
    return axis == null && cylinder != null && cylinder.signum() != 0;
  }

  /** Returns a text without any value, to keep health data of a minor out of logs. */
  @Override
  public String toString() {
    return "EyeDraft[]";
  }

  EyeReading toReading() {
    if (acuity == null) {
      throw new IllegalArgumentException(
          "expected a draft without errors, found one without acuity");
    }
    return new EyeReading(read(acuity), isRefracted() ? refraction() : null);
  }

  private Refraction refraction() {
    if (sphere == null || cylinder == null) {
      throw new IllegalArgumentException(
          "expected a draft without errors, found a refraction that is incomplete");
    }
    Integer degrees = axis == null ? null : degrees(axis);
    return new Refraction(Diopters.of(sphere), Diopters.of(cylinder), degrees);
  }

  private static VisualAcuity read(BigDecimal acuity) {
    int hundredths = Hundredths.of(acuity);
    requireInRange(Acuity.Check.accepts(hundredths));
    return Acuity.Check.isBelowChart(hundredths)
        ? VisualAcuity.BELOW_CHART
        : VisualAcuity.ofTenths(hundredths / 10);
  }

  private static int degrees(BigDecimal axis) {
    int hundredths = Hundredths.of(axis);
    requireInRange(Axis.Check.accepts(hundredths));
    return hundredths / 100;
  }

  private static void requireInRange(boolean accepted) {
    if (!accepted) {
      throw new IllegalArgumentException(
          "expected a draft without errors, found a value out of its range");
    }
  }
}
