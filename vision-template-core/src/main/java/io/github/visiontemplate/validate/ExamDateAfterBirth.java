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
 * The examination was not before the birth: {@code EXAM_DATE_BEFORE_BIRTH} on the date of the
 * examination. Valid where one of the dates is missing.
 */
@Constraint(validatedBy = ExamDateAfterBirth.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@interface ExamDateAfterBirth {

  /** Returns the template of the message. */
  String message() default "{io.github.visiontemplate.validate.EXAM_DATE_BEFORE_BIRTH}";

  /** Returns the groups. */
  Class<?>[] groups() default {};

  /** Returns the payload: {@link Warning}, or nothing for an error. */
  Class<? extends Payload>[] payload() default {};

  /** The check. */
  final class Check implements ConstraintValidator<ExamDateAfterBirth, ScreeningDraft> {

    /** Creates the check; the provider calls it. */
    public Check() {}

    @Override
    public boolean isValid(@Nullable ScreeningDraft draft, ConstraintValidatorContext context) {
      if (draft == null || accepts(draft.examDate(), draft.birthDate())) {
        return true;
      }
      LocalDate birthDate = Objects.requireNonNull(draft.birthDate());
      return Violations.at(context, "examDate", birthDate);
    }

    /** Returns whether the examination was not before the birth, or one of the dates is missing. */
    static boolean accepts(@Nullable LocalDate examDate, @Nullable LocalDate birthDate) {
      return examDate == null || birthDate == null || !examDate.isBefore(birthDate);
    }
  }
}
