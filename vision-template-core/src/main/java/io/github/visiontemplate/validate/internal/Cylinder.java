package io.github.visiontemplate.validate.internal;

import io.github.visiontemplate.model.Refraction;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Requires a cylinder (柱镜C) of −15.00 to +15.00 D with at most two decimals. A violation is {@code
 * CYLINDER_OUT_OF_RANGE}. Null is valid.
 */
@DiopterRange(limit = Refraction.MAX_CYLINDER)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Cylinder {

  /** Returns the message template. */
  String message() default "{io.github.visiontemplate.validate.CYLINDER_OUT_OF_RANGE}";

  /** Returns the validation groups. */
  Class<?>[] groups() default {};

  /** Returns the payload: a marker for a warning, empty for an error. */
  Class<? extends Payload>[] payload() default {};
}
