package io.github.visiontemplate.validate;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Builds validators and their factories. */
final class Validators {

  private Validators() {}

  /**
   * Returns a factory with the rules of the national form and further constraints. It needs no
   * expression language, loads no services and reads no {@code validation.xml}.
   */
  static ValidatorFactory factory(Consumer<ConstraintMapping> constraints) {
    HibernateValidatorConfiguration configuration =
        Validation.byProvider(HibernateValidator.class)
            .providerResolver(() -> List.of(new HibernateValidator()))
            .configure()
            .ignoreXmlConfiguration()
            .messageInterpolator(new ParameterMessageInterpolator());
    ConstraintMapping mapping = configuration.createConstraintMapping();
    constraints.accept(mapping);
    return configuration.addMapping(mapping).buildValidatorFactory();
  }

  /** Returns a validator that takes today from the clock, whatever clock the factory has. */
  static Validator of(ValidatorFactory factory, Clock clock) {
    return factory
        .usingContext()
        .clockProvider(() -> clock)
        .messageInterpolator(new HostMessages(factory.getMessageInterpolator()))
        .getValidator();
  }
}
