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

/** A power in steps of 0.25 D: {@code DIOPTER_STEP}. Null is valid. */
@Constraint(validatedBy = DiopterStep.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface DiopterStep {

  /** Returns the template of the message. */
  String message() default "{io.github.visiontemplate.validate.DIOPTER_STEP}";

  /** Returns the groups. */
  Class<?>[] groups() default {};

  /** Returns the payload, which marks a warning; empty for an error. */
  Class<? extends Payload>[] payload() default {};

  /** The check. */
  final class Check implements ConstraintValidator<DiopterStep, Number> {

    private static final int STEP = 25;

    /** Creates the check; the provider calls it. */
    public Check() {}

    @Override
    public boolean isValid(@Nullable Number value, ConstraintValidatorContext context) {
      return value == null || accepts(Hundredths.of(value));
    }

    /** Returns whether the hundredths of a dioptre are a multiple of the step. */
    public static boolean accepts(int hundredths) {
      return hundredths % STEP == 0;
    }
  }
}
