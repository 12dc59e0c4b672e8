package io.github.visiontemplate.validate.internal;

import io.github.visiontemplate.model.Eye;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/**
 * Reports violations on a property or with arguments. The reporting methods always return false,
 * which means "not valid".
 */
public final class Violations {

  private Violations() {}

  /**
   * The arguments of an issue's message, in addition to the value.
   *
   * @param values the arguments, in the order of the message
   */
  public record Arguments(List<Object> values) {}

  /** Adds arguments to the violation that the provider reports. */
  static boolean with(ConstraintValidatorContext context, Object... arguments) {
    context
        .unwrap(HibernateConstraintValidatorContext.class)
        .withDynamicPayload(new Arguments(List.of(arguments)));
    return false;
  }

  /** Reports the violation on a property, with arguments. */
  public static boolean at(
      ConstraintValidatorContext context, String property, Object... arguments) {
    with(context, arguments);
    violation(context).addPropertyNode(property).addConstraintViolation();
    return false;
  }

  /** Reports the violation on a property of one eye of a draft, with arguments. */
  public static boolean at(
      ConstraintValidatorContext context, Eye eye, String property, Object... arguments) {
    with(context, arguments);
    violation(context)
        .addPropertyNode(name(eye))
        .addPropertyNode(property)
        .addConstraintViolation();
    return false;
  }

  /** Returns the name of the property that holds the eye in a draft. */
  public static String name(Eye eye) {
    return eye.name().toLowerCase(Locale.ROOT);
  }

  private static ConstraintViolationBuilder violation(ConstraintValidatorContext context) {
    context.disableDefaultConstraintViolation();
    return context.buildConstraintViolationWithTemplate(
        context.getDefaultConstraintMessageTemplate());
  }
}
