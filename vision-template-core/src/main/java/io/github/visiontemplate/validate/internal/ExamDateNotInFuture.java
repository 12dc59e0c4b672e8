package io.github.visiontemplate.validate.internal;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Requires a date that is today or earlier, by the clock of the validator. A violation is {@code
 * EXAM_DATE_IN_FUTURE}. Null is valid.
 */
@Constraint(validatedBy = ExamDateNotInFuture.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface ExamDateNotInFuture {

  /** Returns the message template. */
  String message() default "{io.github.visiontemplate.validate.EXAM_DATE_IN_FUTURE}";

  /** Returns the validation groups. */
  Class<?>[] groups() default {};

  /** Returns the payload: a marker for a warning, empty for an error. */
  Class<? extends Payload>[] payload() default {};

  /** The check of this constraint. */
  final class Check implements ConstraintValidator<ExamDateNotInFuture, LocalDate> {

    /** Creates the check. The validation provider calls this constructor. */
    public Check() {}

    @Override
    public boolean isValid(@Nullable LocalDate date, ConstraintValidatorContext context) {
      if (date == null || Today.isPastEverywhere(date, Today.utcDay(context))) {
        return true;
      }
      LocalDate today = Today.of(context);
      return !date.isAfter(today) || Violations.with(context, today);
    }
  }
}
