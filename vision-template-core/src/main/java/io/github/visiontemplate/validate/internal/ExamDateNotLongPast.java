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
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Requires a date that is at most two years ago, by the clock of the validator, because a record
 * with a mistyped year would be stored in the wrong semester. A violation is {@code
 * EXAM_DATE_LONG_PAST}. Null is valid.
 */
@Constraint(validatedBy = ExamDateNotLongPast.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface ExamDateNotLongPast {

  /** Returns the message template. */
  String message() default "{io.github.visiontemplate.validate.EXAM_DATE_LONG_PAST}";

  /** Returns the validation groups. */
  Class<?>[] groups() default {};

  /** Returns the payload: a marker for a warning, empty for an error. */
  Class<? extends Payload>[] payload() default {};

  /** The check of this constraint. */
  final class Check implements ConstraintValidator<ExamDateNotLongPast, LocalDate> {

    private static final int YEARS = 2;

    /** Creates the check. The validation provider calls this constructor. */
    public Check() {}

    @Override
    public boolean isValid(@Nullable LocalDate date, ConstraintValidatorContext context) {
      if (date == null || isRecentEverywhere(date, Today.utcDay(context))) {
        return true;
      }
      LocalDate today = Today.of(context);
      return !date.isBefore(today.minusYears(YEARS))
          || Violations.with(context, ChronoUnit.YEARS.between(date, today));
    }

    /**
     * Returns true if the date is valid in every time zone. If the result is false, the date may
     * still be valid in the zone of the clock.
     */
    public static boolean isRecentEverywhere(LocalDate date, long utcDay) {
      return Today.isWithinYearsEverywhere(YEARS, date, utcDay);
    }
  }
}
