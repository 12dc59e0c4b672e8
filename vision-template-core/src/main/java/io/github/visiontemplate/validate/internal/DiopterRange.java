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

/** A power within a limit on both sides and with at most two decimals. Null is valid. */
@Constraint(validatedBy = DiopterRange.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface DiopterRange {

  /** Returns the template of the message. */
  String message() default "{io.github.visiontemplate.validate.DIOPTERS_OUT_OF_RANGE}";

  /** Returns the groups. */
  Class<?>[] groups() default {};

  /** Returns the payload, which marks a warning; empty for an error. */
  Class<? extends Payload>[] payload() default {};

  /** Returns the greatest power on either side, in dioptres. */
  int limit();

  /** The check. */
  final class Check implements ConstraintValidator<DiopterRange, Number> {

    /** Creates the check; the provider calls it. */
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
     * Returns whether the hundredths of a dioptre are within that number of dioptres on either side
     * of zero.
     */
    public static boolean accepts(int hundredths, int limit) {
      return hundredths >= -100 * limit && hundredths <= 100 * limit;
    }
  }
}
