package io.github.visiontemplate.validate;

import io.github.visiontemplate.issue.IssueCode;
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
 * Requires a complete refraction. An eye that was refracted needs a sphere and a cylinder ({@code
 * VALUE_MISSING}), and an axis if the cylinder is not 0 ({@code AXIS_MISSING}). Each violation is
 * reported on its own property. An eye without any of the three values was not refracted and is
 * valid.
 */
@Constraint(validatedBy = CompleteRefraction.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@interface CompleteRefraction {

  /** Returns the message template. */
  String message() default "{io.github.visiontemplate.validate.VALUE_MISSING}";

  /** Returns the validation groups. */
  Class<?>[] groups() default {};

  /** Returns the payload: {@link Warning} for a warning, empty for an error. */
  Class<? extends Payload>[] payload() default {};

  /** The check of this constraint. */
  final class Check implements ConstraintValidator<CompleteRefraction, EyeDraft> {

    /** Creates the check. The validation provider calls this constructor. */
    public Check() {}

    @Override
    public boolean isValid(@Nullable EyeDraft eye, ConstraintValidatorContext context) {
      return eye == null || !eye.isRefracted() || isComplete(eye, context);
    }

    private static boolean isComplete(EyeDraft eye, ConstraintValidatorContext context) {
      context.disableDefaultConstraintViolation();
      boolean sphere = isThere(eye.sphere() != null, IssueCode.VALUE_MISSING, "sphere", context);
      boolean cylinder =
          isThere(eye.cylinder() != null, IssueCode.VALUE_MISSING, "cylinder", context);
      boolean axis = isThere(!eye.lacksAxis(), IssueCode.AXIS_MISSING, "axis", context);
      return sphere && cylinder && axis;
    }

    private static boolean isThere(
        boolean there, IssueCode code, String property, ConstraintValidatorContext context) {
      if (!there) {
        context
            .buildConstraintViolationWithTemplate(Templates.of(code))
            .addPropertyNode(property)
            .addConstraintViolation();
      }
      return there;
    }
  }
}
