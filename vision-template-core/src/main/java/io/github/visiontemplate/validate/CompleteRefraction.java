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
 * An eye that was refracted needs sphere and cylinder ({@code VALUE_MISSING}), and an axis where
 * there is a cylinder ({@code AXIS_MISSING}); each is reported on its own property. An eye without
 * any of the three was not refracted and is valid here.
 */
@Constraint(validatedBy = CompleteRefraction.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@interface CompleteRefraction {

  /** Returns the template of the message. */
  String message() default "{io.github.visiontemplate.validate.VALUE_MISSING}";

  /** Returns the groups. */
  Class<?>[] groups() default {};

  /** Returns the payload: {@link Warning}, or nothing for an error. */
  Class<? extends Payload>[] payload() default {};

  /** The check. */
  final class Check implements ConstraintValidator<CompleteRefraction, EyeDraft> {

    /** Creates the check; the provider calls it. */
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
