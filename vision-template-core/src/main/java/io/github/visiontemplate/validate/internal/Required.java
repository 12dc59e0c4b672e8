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

/** The value must be there: {@code VALUE_MISSING}, or what another message template names. */
@Constraint(validatedBy = Required.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Required {

  /** Returns the template of the message. */
  String message() default "{io.github.visiontemplate.validate.VALUE_MISSING}";

  /** Returns the groups. */
  Class<?>[] groups() default {};

  /** Returns the payload, which marks a warning; empty for an error. */
  Class<? extends Payload>[] payload() default {};

  /** The check. */
  final class Check implements ConstraintValidator<Required, Object> {

    /** Creates the check; the provider calls it. */
    public Check() {}

    @Override
    public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
      return value != null;
    }
  }
}
