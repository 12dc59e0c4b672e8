package io.github.visiontemplate.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.Severity;
import io.github.visiontemplate.schema.Field;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.groups.Default;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.cfg.GenericConstraintDef;
import org.hibernate.validator.cfg.defs.DecimalMinDef;
import org.hibernate.validator.cfg.defs.NotNullDef;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

class HostRulesTest {

  /** Rules of one district. */
  interface District {}

  @Test
  void aConstraintThatTheHostAddedSpeaksWithItsOwnMessage() {
    ScreeningValidator validator = ScreeningValidator.of(host());
    assertThat(validator.validate(Drafts.with(Drafts.eye("3.1", "0", "0", ""))))
        .containsExactly(
            new Finding(
                IssueCode.HOST_RULE,
                Severity.ERROR,
                Field.RIGHT_ACUITY,
                List.of("measure again below 3.5")));
  }

  @Test
  void aConstraintOfAGroupCountsWhenTheGroupIsNamed() {
    ScreeningDraft draft =
        new ScreeningDraft(Drafts.EYE, Drafts.EYE, false, Drafts.EXAM_DATE, null);
    assertThat(ScreeningValidator.of(host()).validate(draft)).isEmpty();
    assertThat(ScreeningValidator.of(host(), Default.class, District.class).validate(draft))
        .containsExactly(
            new Finding(
                IssueCode.HOST_RULE,
                Severity.WARNING,
                Field.BIRTH_DATE,
                List.of("birth date wanted")));
  }

  @Test
  void aGroupAloneLeavesTheNationalRulesOut() {
    ScreeningDraft draft =
        new ScreeningDraft(Drafts.EYE, Drafts.EYE, null, null, Drafts.BIRTH_DATE);
    assertThat(ScreeningValidator.of(host(), District.class).validate(draft)).isEmpty();
  }

  @Test
  void theNationalRulesKeepTheirCodesInAValidatorOfTheHost() {
    assertThat(
            ScreeningValidator.of(host()).validate(Drafts.with(Drafts.eye("5.4", "0.1", "0", ""))))
        .extracting(Finding::code)
        .containsExactly(IssueCode.ACUITY_OUT_OF_RANGE, IssueCode.DIOPTER_STEP);
  }

  @Test
  void theHostMayRaiseARuleWithWordsOfItsOwn() {
    HibernateValidatorConfiguration configuration = configuration();
    ConstraintMapping mapping = configuration.createConstraintMapping();
    mapping
        .type(EyeDraft.class)
        .constraint(new GenericConstraintDef<>(Refracted.class).message("refract each eye"));
    ScreeningValidator validator =
        ScreeningValidator.of(validator(configuration.addMapping(mapping)));
    assertThat(validator.validate(Drafts.with(Drafts.eye("4.8", "", "", ""))))
        .containsExactly(
            new Finding(
                IssueCode.HOST_RULE,
                Severity.ERROR,
                Field.RIGHT_SPHERE,
                List.of("refract each eye")));
  }

  /** Both eyes alike are suspected of having been copied. */
  @Constraint(validatedBy = EyesDiffer.Check.class)
  @Retention(RetentionPolicy.RUNTIME)
  @interface EyesDiffer {
    String message() default "both eyes are alike";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check. */
    class Check implements ConstraintValidator<EyesDiffer, ScreeningDraft> {
      @Override
      public boolean isValid(ScreeningDraft draft, ConstraintValidatorContext context) {
        return !draft.right().equals(draft.left());
      }
    }
  }

  @Test
  void aRuleOnTheDraftAsAWholeHasNoField() {
    HibernateValidatorConfiguration configuration = configuration();
    ConstraintMapping mapping = configuration.createConstraintMapping();
    mapping
        .type(ScreeningDraft.class)
        .constraint(new GenericConstraintDef<>(EyesDiffer.class).payload(Warning.class));
    ScreeningValidator validator =
        ScreeningValidator.of(validator(configuration.addMapping(mapping)));
    assertThat(validator.validate(Drafts.GOOD))
        .containsExactly(
            new Finding(
                IssueCode.HOST_RULE, Severity.WARNING, null, List.of("both eyes are alike")));
  }

  private static Validator host() {
    HibernateValidatorConfiguration configuration = configuration();
    ConstraintMapping mapping = configuration.createConstraintMapping();
    mapping
        .type(EyeDraft.class)
        .field("acuity")
        .constraint(new DecimalMinDef().value("3.5").message("measure again below {value}"));
    mapping
        .type(ScreeningDraft.class)
        .field("birthDate")
        .constraint(
            new NotNullDef()
                .groups(District.class)
                .payload(Warning.class)
                .message("birth date wanted"));
    return validator(configuration.addMapping(mapping));
  }

  private static HibernateValidatorConfiguration configuration() {
    return Validation.byProvider(HibernateValidator.class)
        .configure()
        .clockProvider(Drafts::clock)
        .messageInterpolator(new ParameterMessageInterpolator());
  }

  private static Validator validator(HibernateValidatorConfiguration configuration) {
    return configuration.buildValidatorFactory().getValidator();
  }
}
