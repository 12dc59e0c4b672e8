package io.github.visiontemplate.validate.internal;

import io.github.visiontemplate.model.VisualAcuity;
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
 * Requires an uncorrected visual acuity that the national form accepts: 3.0 to 5.3 with one decimal
 * (GB 11533), or 0 or 9 for "below the chart". A violation is {@code ACUITY_OUT_OF_RANGE}. Null is
 * valid.
 */
@Constraint(validatedBy = Acuity.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Acuity {

  /** Returns the message template. */
  String message() default "{io.github.visiontemplate.validate.ACUITY_OUT_OF_RANGE}";

  /** Returns the validation groups. */
  Class<?>[] groups() default {};

  /** Returns the payload: a marker for a warning, empty for an error. */
  Class<? extends Payload>[] payload() default {};

  /** The check of this constraint. */
  final class Check implements ConstraintValidator<Acuity, Number> {

    private static final int NINE = 900;

    /** Creates the check. The validation provider calls this constructor. */
    public Check() {}

    @Override
    public boolean isValid(@Nullable Number value, ConstraintValidatorContext context) {
      return value == null || accepts(Hundredths.of(value));
    }

    /** Returns whether a value in hundredths is a valid acuity. */
    public static boolean accepts(int hundredths) {
      return isBelowChart(hundredths) || isOnChart(hundredths);
    }

    /**
     * Returns whether a value in hundredths means "below the chart". The notice of the national
     * platform prescribes 0. Other systems for the same platform write 9.
     */
    public static boolean isBelowChart(int hundredths) {
      return hundredths == 0 || hundredths == NINE;
    }

    private static boolean isOnChart(int hundredths) {
      return hundredths >= 10 * VisualAcuity.MIN_TENTHS
          && hundredths <= 10 * VisualAcuity.MAX_TENTHS
          && hundredths % 10 == 0;
    }
  }
}
