package io.github.visiontemplate.validate.internal;

import io.github.visiontemplate.model.Refraction;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * Requires an axis in whole degrees, 0 to 180. A violation is {@code AXIS_OUT_OF_RANGE}. Null is
 * valid.
 */
@Constraint(validatedBy = Axis.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Axis {

  /** Returns the message template. */
  String message() default "{io.github.visiontemplate.validate.AXIS_OUT_OF_RANGE}";

  /** Returns the validation groups. */
  Class<?>[] groups() default {};

  /** Returns the payload: a marker for a warning, empty for an error. */
  Class<? extends Payload>[] payload() default {};

  /** The check of this constraint. */
  final class Check implements ConstraintValidator<Axis, Number> {

    /** Creates the check. The validation provider calls this constructor. */
    public Check() {}

    @Override
    public boolean isValid(@Nullable Number value, ConstraintValidatorContext context) {
      return value == null || accepts(Hundredths.of(value));
    }

    /** Returns whether a value in hundredths of a degree is a valid axis. */
    public static boolean accepts(int hundredths) {
      return hundredths >= 0 && hundredths <= 100 * Refraction.MAX_AXIS && hundredths % 100 == 0;
    }
  }
}
