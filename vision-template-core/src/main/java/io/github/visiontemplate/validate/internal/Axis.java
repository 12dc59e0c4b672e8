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

/** An axis in whole degrees, 0 to 180: {@code AXIS_OUT_OF_RANGE}. Null is valid. */
@Constraint(validatedBy = Axis.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Axis {

  /** Returns the template of the message. */
  String message() default "{io.github.visiontemplate.validate.AXIS_OUT_OF_RANGE}";

  /** Returns the groups. */
  Class<?>[] groups() default {};

  /** Returns the payload, which marks a warning; empty for an error. */
  Class<? extends Payload>[] payload() default {};

  /** The check. */
  final class Check implements ConstraintValidator<Axis, Number> {

    /** Creates the check; the provider calls it. */
    public Check() {}

    @Override
    public boolean isValid(@Nullable Number value, ConstraintValidatorContext context) {
      return value == null || accepts(Hundredths.of(value));
    }

    /** Returns whether the hundredths of a degree are those of an axis. */
    public static boolean accepts(int hundredths) {
      return hundredths >= 0 && hundredths <= 100 * Refraction.MAX_AXIS && hundredths % 100 == 0;
    }
  }
}
