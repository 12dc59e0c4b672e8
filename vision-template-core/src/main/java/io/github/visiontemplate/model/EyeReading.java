package io.github.visiontemplate.model;

import org.jspecify.annotations.Nullable;

/**
 * What was measured on one eye.
 *
 * @param acuity uncorrected visual acuity
 * @param refraction the refraction; null where this eye was not refracted
 */
public record EyeReading(VisualAcuity acuity, @Nullable Refraction refraction) {}
