package io.github.visiontemplate.validate;

import io.github.visiontemplate.model.Eye;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/**
 * How checks report a violation beyond the usual: on a property, with arguments. All return false,
 * for "not valid".
 */
final class Violations {

  private Violations() {}

  /**
   * What the issue needs beside the value.
   *
   * @param values in the order of the message
   */
  record Arguments(List<Object> values) {}

  static boolean with(ConstraintValidatorContext context, Object... arguments) {
    context
        .unwrap(HibernateConstraintValidatorContext.class)
        .withDynamicPayload(new Arguments(List.of(arguments)));
    return false;
  }

  static boolean at(ConstraintValidatorContext context, String property, Object... arguments) {
    with(context, arguments);
    violation(context).addPropertyNode(property).addConstraintViolation();
    return false;
  }

  static boolean at(
      ConstraintValidatorContext context, Eye eye, String property, Object... arguments) {
    with(context, arguments);
    violation(context)
        .addPropertyNode(name(eye))
        .addPropertyNode(property)
        .addConstraintViolation();
    return false;
  }

  /** Returns the name of the property that holds the eye in a draft. */
  static String name(Eye eye) {
    return eye.name().toLowerCase(Locale.ROOT);
  }

  private static ConstraintViolationBuilder violation(ConstraintValidatorContext context) {
    context.disableDefaultConstraintViolation();
    return context.buildConstraintViolationWithTemplate(
        context.getDefaultConstraintMessageTemplate());
  }
}
