package io.github.visiontemplate.validate;

import io.github.visiontemplate.model.Eye;
import io.github.visiontemplate.model.Refraction;
import io.github.visiontemplate.model.VisualAcuity;
import io.github.visiontemplate.validate.internal.DiopterRange;
import io.github.visiontemplate.validate.internal.Hundredths;
import io.github.visiontemplate.validate.internal.Violations;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reports an uncorrected acuity of 5.0 or better, without orthokeratology lenses, in an eye with a
 * spherical equivalent of −3.00 D or less, or with a cylinder of +4.00 D or more or −4.00 D or
 * less. A violation is {@code IMPLAUSIBLE_COMBINATION} on the acuity, with the name of the rule and
 * the power as arguments. Optics rules out these combinations. Combinations that are merely rare
 * are not reported.
 */
@Constraint(validatedBy = PlausibleCombination.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@interface PlausibleCombination {

  /** Returns the message template. */
  String message() default "{io.github.visiontemplate.validate.IMPLAUSIBLE_COMBINATION}";

  /** Returns the validation groups. */
  Class<?>[] groups() default {};

  /** Returns the payload: {@link Warning} for a warning, empty for an error. */
  Class<? extends Payload>[] payload() default {};

  /** The check of this constraint. */
  final class Check implements ConstraintValidator<PlausibleCombination, ScreeningDraft> {

    private static final double GOOD = 5.0;
    private static final double BEST = VisualAcuity.MAX_TENTHS / 10.0;
    private static final double MYOPIA = -3.00;
    private static final double ASTIGMATISM = 4.00;

    /** Creates the check. The validation provider calls this constructor. */
    public Check() {}

    @Override
    public boolean isValid(@Nullable ScreeningDraft draft, ConstraintValidatorContext context) {
      if (draft == null || !Boolean.FALSE.equals(draft.orthokeratology())) {
        return true;
      }
      boolean right = accepts(draft.right()) || report(draft.right(), Eye.RIGHT, context);
      return (accepts(draft.left()) || report(draft.left(), Eye.LEFT, context)) && right;
    }

    /**
     * Returns whether the combination is possible in an eye without orthokeratology lenses. A power
     * out of its range is an error of its own, and no combination is judged by it.
     */
    static boolean accepts(EyeDraft eye) {
      BigDecimal sphere = eye.sphere();
      BigDecimal cylinder = eye.cylinder();
      return sphere == null
          || cylinder == null
          || !seesWell(eye.acuity())
          || (equivalent(sphere, cylinder) > MYOPIA
              && Math.abs(cylinder.doubleValue()) < ASTIGMATISM)
          || !isPower(sphere, Refraction.MAX_SPHERE)
          || !isPower(cylinder, Refraction.MAX_CYLINDER);
    }

    private static boolean isPower(BigDecimal power, int limit) {
      return DiopterRange.Check.accepts(Hundredths.of(power), limit);
    }

    private static boolean seesWell(@Nullable BigDecimal acuity) {
      return acuity != null && acuity.doubleValue() >= GOOD && acuity.doubleValue() <= BEST;
    }

    private static double equivalent(BigDecimal sphere, BigDecimal cylinder) {
      return sphere.doubleValue() + cylinder.doubleValue() / 2;
    }

    private static boolean report(EyeDraft eye, Eye side, ConstraintValidatorContext context) {
      BigDecimal sphere = Objects.requireNonNull(eye.sphere());
      BigDecimal cylinder = Objects.requireNonNull(eye.cylinder());
      double equivalent = equivalent(sphere, cylinder);
      return equivalent <= MYOPIA
          ? report(context, side, "GOOD_ACUITY_DESPITE_MYOPIA", equivalent)
          : report(context, side, "GOOD_ACUITY_DESPITE_ASTIGMATISM", cylinder.doubleValue());
    }

    private static boolean report(
        ConstraintValidatorContext context, Eye side, String rule, double power) {
      return Violations.at(
          context, side, "acuity", rule, String.format(Locale.ROOT, "%.2f", power));
    }
  }
}
