package io.github.visiontemplate.validate;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** An axis in whole degrees, 0 to 180: {@code AXIS_OUT_OF_RANGE}. Null is valid. */
@Documented
@Constraint(validatedBy = Axis.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Axis {

  /** Returns the template of the message. */
  String message() default "{io.github.visiontemplate.validate.AXIS_OUT_OF_RANGE}";

  /** Returns the groups. */
  Class<?>[] groups() default {};

  /** Returns the payload: {@link Warning}, or nothing for an error. */
  Class<? extends Payload>[] payload() default {};

  /** The check. */
  final class Check implements ConstraintValidator<Axis, Number> {

    /** Creates the check; the provider calls it. */
    public Check() {}

    @Override
    public boolean isValid(@Nullable Number value, ConstraintValidatorContext context) {
      return value == null
          || (value.doubleValue() >= 0
              && value.doubleValue() <= 180
              && Decimals.hasAtMost(0, Decimals.of(value)));
    }
  }
}
