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
 * An eye should have a refraction: {@code VALUE_MISSING} on the sphere where sphere, cylinder and
 * axis are all missing.
 */
@Constraint(validatedBy = Refracted.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@interface Refracted {

  /** Returns the template of the message. */
  String message() default "{io.github.visiontemplate.validate.VALUE_MISSING}";

  /** Returns the groups. */
  Class<?>[] groups() default {};

  /** Returns the payload: {@link Warning}, or nothing for an error. */
  Class<? extends Payload>[] payload() default {};

  /** The check. */
  final class Check implements ConstraintValidator<Refracted, EyeDraft> {

    /** Creates the check; the provider calls it. */
    public Check() {}

    @Override
    public boolean isValid(@Nullable EyeDraft eye, ConstraintValidatorContext context) {
      return eye == null || eye.isRefracted() || Violations.at(context, "sphere");
    }
  }
}
