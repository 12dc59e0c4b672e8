package io.github.visiontemplate.validate;

import io.github.visiontemplate.model.Eye;
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
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * No eye sees 5.0 or better, uncorrected and without orthokeratology lenses, with a spherical
 * equivalent of −3.00 D or less or with a cylinder of 4.00 D or more on either side: {@code
 * IMPLAUSIBLE_COMBINATION} on the acuity, with the name of the rule and the power as arguments.
 * These are combinations that optics rules out; merely rare ones are not reported.
 */
@Documented
@Constraint(validatedBy = PlausibleCombination.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface PlausibleCombination {

  /** Returns the template of the message. */
  String message() default "{io.github.visiontemplate.validate.IMPLAUSIBLE_COMBINATION}";

  /** Returns the groups. */
  Class<?>[] groups() default {};

  /** Returns the payload: {@link Warning}, or nothing for an error. */
  Class<? extends Payload>[] payload() default {};

  /** The check. */
  final class Check implements ConstraintValidator<PlausibleCombination, ScreeningDraft> {

    private static final double GOOD = 5.0;
    private static final double BEST = 5.3;
    private static final double MYOPIA = -3.00;
    private static final double ASTIGMATISM = 4.00;

    /** Creates the check; the provider calls it. */
    public Check() {}

    @Override
    public boolean isValid(@Nullable ScreeningDraft draft, ConstraintValidatorContext context) {
      if (draft == null || !Boolean.FALSE.equals(draft.orthokeratology())) {
        return true;
      }
      boolean right = isPlausible(draft.right(), Eye.RIGHT, context);
      return isPlausible(draft.left(), Eye.LEFT, context) && right;
    }

    private static boolean isPlausible(EyeDraft eye, Eye side, ConstraintValidatorContext context) {
      BigDecimal sphere = eye.sphere();
      BigDecimal cylinder = eye.cylinder();
      if (sphere == null || cylinder == null || !seesWell(eye.acuity())) {
        return true;
      }
      double equivalent = sphere.doubleValue() + cylinder.doubleValue() / 2;
      if (equivalent <= MYOPIA) {
        return report(context, side, "GOOD_ACUITY_DESPITE_MYOPIA", equivalent);
      }
      return Math.abs(cylinder.doubleValue()) < ASTIGMATISM
          || report(context, side, "GOOD_ACUITY_DESPITE_ASTIGMATISM", cylinder.doubleValue());
    }

    private static boolean seesWell(@Nullable BigDecimal acuity) {
      return acuity != null && acuity.doubleValue() >= GOOD && acuity.doubleValue() <= BEST;
    }

    private static boolean report(
        ConstraintValidatorContext context, Eye side, String rule, double power) {
      return Violations.at(
          context, side, "acuity", rule, String.format(Locale.ROOT, "%.2f", power));
    }
  }
}
