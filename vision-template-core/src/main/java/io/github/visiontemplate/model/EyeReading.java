package io.github.visiontemplate.model;

import org.jspecify.annotations.Nullable;

/**
 * The measurements of one eye.
 *
 * @param acuity uncorrected visual acuity
 * @param refraction the refraction; null if this eye was not refracted
 * @since 0.1
 */
public record EyeReading(VisualAcuity acuity, @Nullable Refraction refraction) {

  /** Returns a text without any value, to keep health data of a minor out of logs. */
  @Override
  public String toString() {
    return "EyeReading[]";
  }
}
