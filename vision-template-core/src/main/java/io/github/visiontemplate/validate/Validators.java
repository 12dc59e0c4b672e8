package io.github.visiontemplate.validate;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.List;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Builds the validator of the standard rules, without expression language, service loading or
 * {@code validation.xml}.
 */
final class Validators {

  private Validators() {}

  static Validator of(Clock clock) {
    return Validation.byProvider(HibernateValidator.class)
        .providerResolver(() -> List.of(new HibernateValidator()))
        .configure()
        .ignoreXmlConfiguration()
        .messageInterpolator(new ParameterMessageInterpolator())
        .clockProvider(() -> clock)
        .buildValidatorFactory()
        .getValidator();
  }
}
