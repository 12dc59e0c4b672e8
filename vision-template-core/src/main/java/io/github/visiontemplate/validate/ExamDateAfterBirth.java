package io.github.visiontemplate.validate;

import io.github.visiontemplate.validate.internal.Violations;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Requires that the examination was not before the birth. A violation is {@code
 * EXAM_DATE_BEFORE_BIRTH} on the date of the examination. A draft in which one of the dates is
 * missing is valid.
 */
@Constraint(validatedBy = ExamDateAfterBirth.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@interface ExamDateAfterBirth {

  /** Returns the message template. */
  String message() default "{io.github.visiontemplate.validate.EXAM_DATE_BEFORE_BIRTH}";

  /** Returns the validation groups. */
  Class<?>[] groups() default {};

  /** Returns the payload: {@link Warning} for a warning, empty for an error. */
  Class<? extends Payload>[] payload() default {};

  /** The check of this constraint. */
  final class Check implements ConstraintValidator<ExamDateAfterBirth, ScreeningDraft> {

    /** Creates the check. The validation provider calls this constructor. */
    public Check() {}

    @Override
    public boolean isValid(@Nullable ScreeningDraft draft, ConstraintValidatorContext context) {
      if (draft == null || accepts(draft.examDate(), draft.birthDate())) {
        return true;
      }
      LocalDate birthDate = Objects.requireNonNull(draft.birthDate());
      return Violations.at(context, "examDate", birthDate);
    }

    /**
     * Returns true if the examination was not before the birth, or if one of the dates is missing.
     */
    static boolean accepts(@Nullable LocalDate examDate, @Nullable LocalDate birthDate) {
      return examDate == null || birthDate == null || !examDate.isBefore(birthDate);
    }
  }
}
