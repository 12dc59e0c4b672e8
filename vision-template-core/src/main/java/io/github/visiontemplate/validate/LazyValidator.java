package io.github.visiontemplate.validate;

import jakarta.validation.Validator;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Builds the validator of the standard rules only when the first draft needs it. Building takes as
 * long as reading some thousand rows, and most files have no flaw and need no validator.
 */
final class LazyValidator implements Supplier<Validator> {

  private final Clock clock;
  private volatile @Nullable Validator built;

  LazyValidator(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Validator get() {
    Validator validator = built;
    return validator == null ? build() : validator;
  }

  private synchronized Validator build() {
    Validator validator = built;
    if (validator == null) {
      validator = Validators.of(clock);
      built = validator;
    }
    return validator;
  }
}
