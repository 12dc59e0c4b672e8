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
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An uncorrected visual acuity as the national form takes it: 3.0 to 5.3 with one decimal (GB
 * 11533), or 0 or 9 for below the chart: {@code ACUITY_OUT_OF_RANGE}. Null is valid.
 */
@Documented
@Constraint(validatedBy = Acuity.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Acuity {

  /** Returns the template of the message. */
  String message() default "{io.github.visiontemplate.validate.ACUITY_OUT_OF_RANGE}";

  /** Returns the groups. */
  Class<?>[] groups() default {};

  /** Returns the payload: {@link Warning}, or nothing for an error. */
  Class<? extends Payload>[] payload() default {};

  /** The check. */
  final class Check implements ConstraintValidator<Acuity, Number> {

    /** Creates the check; the provider calls it. */
    public Check() {}

    @Override
    public boolean isValid(@Nullable Number value, ConstraintValidatorContext context) {
      return value == null || isAcuity(Decimals.of(value));
    }

    private static boolean isAcuity(BigDecimal value) {
      return Acuities.isBelowChart(value) || Acuities.isOnChart(value);
    }
  }
}
