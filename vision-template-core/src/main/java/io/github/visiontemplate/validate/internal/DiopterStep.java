package io.github.visiontemplate.validate.internal;

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
 * Requires a power that is a multiple of 0.25 D. A violation is {@code DIOPTER_STEP}. Null is
 * valid.
 */
@Constraint(validatedBy = DiopterStep.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface DiopterStep {

  /** Returns the message template. */
  String message() default "{io.github.visiontemplate.validate.DIOPTER_STEP}";

  /** Returns the validation groups. */
  Class<?>[] groups() default {};

  /** Returns the payload: a marker for a warning, empty for an error. */
  Class<? extends Payload>[] payload() default {};

  /** The check of this constraint. */
  final class Check implements ConstraintValidator<DiopterStep, Number> {

    private static final int STEP = 25;

    /** Creates the check. The validation provider calls this constructor. */
    public Check() {}

    @Override
    public boolean isValid(@Nullable Number value, ConstraintValidatorContext context) {
      return value == null || accepts(Hundredths.of(value));
    }

    /** Returns whether a power, given in hundredths of a dioptre, is a multiple of the step. */
    public static boolean accepts(int hundredths) {
      return hundredths % STEP == 0;
    }
  }
}
