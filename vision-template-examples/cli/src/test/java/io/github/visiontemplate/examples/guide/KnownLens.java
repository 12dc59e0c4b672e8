package io.github.visiontemplate.examples.guide;

import io.github.visiontemplate.validate.ScreeningDraft;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Set;

// guide: constraint
/** The extra column 戴镜类型 holds a code that this host knows, or nothing. */
@Constraint(validatedBy = KnownLens.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@interface KnownLens {

  String message() default "{school.lens.unknown}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  final class Check implements ConstraintValidator<KnownLens, ScreeningDraft> {

    private static final Set<String> CODES = Set.of("0", "1", "2", "3");

    @Override
    public boolean isValid(ScreeningDraft row, ConstraintValidatorContext context) {
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode("戴镜类型") // the column to mark: an extra, or a Field such as "NAME"
          .addConstraintViolation();
      return CODES.contains(row.extras().getOrDefault("戴镜类型", "0"));
    }
  }
}
// guide: end
