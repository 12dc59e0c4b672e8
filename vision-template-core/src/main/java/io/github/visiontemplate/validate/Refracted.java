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
import org.jspecify.annotations.Nullable;

/**
 * Requires that an eye has a refraction. A violation is {@code VALUE_MISSING} on the sphere; it is
 * reported if sphere, cylinder and axis are all missing.
 */
@Constraint(validatedBy = Refracted.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@interface Refracted {

  /** Returns the message template. */
  String message() default "{io.github.visiontemplate.validate.VALUE_MISSING}";

  /** Returns the validation groups. */
  Class<?>[] groups() default {};

  /** Returns the payload: {@link Warning} for a warning, empty for an error. */
  Class<? extends Payload>[] payload() default {};

  /** The check of this constraint. */
  final class Check implements ConstraintValidator<Refracted, EyeDraft> {

    /** Creates the check. The validation provider calls this constructor. */
    public Check() {}

    @Override
    public boolean isValid(@Nullable EyeDraft eye, ConstraintValidatorContext context) {
      return eye == null || eye.isRefracted() || Violations.at(context, "sphere");
    }
  }
}
