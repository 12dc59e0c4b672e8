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

/** Requires a power between −limit and +limit with at most two decimals. Null is valid. */
@Constraint(validatedBy = DiopterRange.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface DiopterRange {

  /** Returns the message template. */
  String message() default "{io.github.visiontemplate.validate.DIOPTERS_OUT_OF_RANGE}";

  /** Returns the validation groups. */
  Class<?>[] groups() default {};

  /** Returns the payload: a marker for a warning, empty for an error. */
  Class<? extends Payload>[] payload() default {};

  /** Returns the greatest allowed absolute value of the power, in dioptres. */
  int limit();

  /** The check of this constraint. */
  final class Check implements ConstraintValidator<DiopterRange, Number> {

    /** Creates the check. The validation provider calls this constructor. */
    public Check() {}

    private int limit;

    @Override
    public void initialize(DiopterRange range) {
      limit = range.limit();
    }

    @Override
    public boolean isValid(@Nullable Number value, ConstraintValidatorContext context) {
      return value == null || accepts(Hundredths.of(value), limit);
    }

    /**
     * Returns whether a power, given in hundredths of a dioptre, is between −limit and +limit. The
     * limit is in whole dioptres.
     */
    public static boolean accepts(int hundredths, int limit) {
      return hundredths >= -100 * limit && hundredths <= 100 * limit;
    }
  }
}
