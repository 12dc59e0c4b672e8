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

/** A power in steps of 0.25 D: {@code DIOPTER_STEP}. Null is valid. */
@Documented
@Constraint(validatedBy = DiopterStep.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface DiopterStep {

  /** Returns the template of the message. */
  String message() default "{io.github.visiontemplate.validate.DIOPTER_STEP}";

  /** Returns the groups. */
  Class<?>[] groups() default {};

  /** Returns the payload: {@link Warning}, or nothing for an error. */
  Class<? extends Payload>[] payload() default {};

  /** The check. */
  final class Check implements ConstraintValidator<DiopterStep, Number> {

    /** Creates the check; the provider calls it. */
    public Check() {}

    @Override
    public boolean isValid(@Nullable Number value, ConstraintValidatorContext context) {
      return value == null || isWhole(value.doubleValue() * 4);
    }

    /**
     * Exact, for a quarter and its multiples have exact doubles and no other number of two decimals
     * comes near.
     */
    private static boolean isWhole(double quarters) {
      return quarters == Math.rint(quarters);
    }
  }
}
