package io.github.visiontemplate.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.Severity;
import io.github.visiontemplate.model.Localized;
import io.github.visiontemplate.schema.Field;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.groups.Default;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.groups.Tuple;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.cfg.GenericConstraintDef;
import org.hibernate.validator.cfg.defs.DecimalMinDef;
import org.hibernate.validator.cfg.defs.NotNullDef;
import org.hibernate.validator.cfg.defs.SizeDef;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

class HostRulesTest {

  private static final EyeDraft LOW = Drafts.eye("3.1", "0", "0", "");

  /** Rules of one district. */
  interface District {}

  @Test
  void aRuleHasItsOwnMessageInTheLanguageOfTheReader() {
    List<Finding> findings = validator(HostRulesTest::acuityFrom35).validate(Drafts.with(LOW));

    assertThat(findings)
        .containsExactly(
            finding(
                Severity.ERROR,
                Field.RIGHT_ACUITY,
                null,
                "低于 3.5 时请复测",
                "measure again below 3.5"));
    assertThat(findings.get(0).arguments())
        .singleElement()
        .isInstanceOfSatisfying(
            Localized.class,
            message -> {
              assertThat(message.shown(Locale.forLanguageTag("zh-HK"))).isEqualTo("低于 3.5 时请复测");
              assertThat(message.shown(Locale.FRENCH)).isEqualTo("measure again below 3.5");
              assertThat(message).hasToString("Message[]");
            });
  }

  @Test
  void rulesNeedNoExpressionLanguage() {
    assertThatThrownBy(() -> Class.forName("jakarta.el.ExpressionFactory"))
        .isInstanceOf(ClassNotFoundException.class);
    assertThatThrownBy(() -> Validation.byDefaultProvider().configure().buildValidatorFactory())
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("HV000183");

    assertThat(validator(HostRulesTest::acuityFrom35).validate(Drafts.with(LOW))).hasSize(1);
  }

  @Test
  void aConstraintThatDoesNotFitIsRefusedAtOnce() {
    assertThatThrownBy(
            () ->
                ScreeningValidator.with(
                    mapping ->
                        mapping.type(EyeDraft.class).field("vision").constraint(new NotNullDef())))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("vision");
  }

  @Test
  void theClockOfAHostsFactoryIsNotUsed() {
    ValidatorFactory factory =
        configuration().clockProvider(HostRulesTest::yearAgo).buildValidatorFactory();

    assertThat(ScreeningValidator.of(factory).withClock(Drafts.clock()).validate(Drafts.GOOD))
        .isEmpty();
  }

  @Test
  void withoutAClockTodayIsTheDateInBeijing() {
    ValidatorFactory factory =
        configuration().clockProvider(HostRulesTest::yearAgo).buildValidatorFactory();
    ScreeningDraft today = Drafts.examinedOn(LocalDate.now(ZoneId.of("Asia/Shanghai")));
    ScreeningDraft future = Drafts.examinedOn(LocalDate.of(9000, 1, 1));

    assertThat(ScreeningValidator.of(factory).validate(today)).isEmpty();
    assertThat(ScreeningValidator.with(mapping -> {}).validate(future))
        .extracting(Finding::code)
        .containsExactly(IssueCode.EXAM_DATE_IN_FUTURE);
  }

  @Test
  void aConstraintOfAGroupCountsIfTheGroupIsNamed() {
    ScreeningDraft draft =
        new ScreeningDraft(Drafts.EYE, Drafts.EYE, false, Drafts.EXAM_DATE, null);
    assertThat(ofDistrict().validate(draft)).isEmpty();
    assertThat(ofDistrict(Default.class, District.class).validate(draft))
        .containsExactly(
            finding(
                Severity.WARNING,
                Field.BIRTH_DATE,
                null,
                "birth date wanted",
                "birth date wanted"));
  }

  @Test
  void aGroupAloneLeavesTheNationalRulesOut() {
    ScreeningDraft draft =
        new ScreeningDraft(Drafts.EYE, Drafts.EYE, null, null, Drafts.BIRTH_DATE);
    assertThat(ofDistrict(District.class).validate(draft)).isEmpty();
  }

  @Test
  void theNationalRulesKeepTheirCodesBesideThoseOfTheHost() {
    assertThat(
            validator(HostRulesTest::acuityFrom35)
                .validate(Drafts.with(Drafts.eye("5.4", "0.1", "0", ""))))
        .extracting(Finding::code, Finding::arguments)
        .containsExactly(
            Tuple.tuple(IssueCode.ACUITY_OUT_OF_RANGE, List.of()),
            Tuple.tuple(IssueCode.DIOPTER_STEP, List.of()));
  }

  @Test
  void theHostMayRaiseARuleWithWordsOfItsOwn() {
    ScreeningValidator validator =
        validator(
            mapping ->
                mapping
                    .type(EyeDraft.class)
                    .constraint(
                        new GenericConstraintDef<>(Refracted.class).message("refract each eye")));
    assertThat(validator.validate(Drafts.with(Drafts.eye("4.8", "", "", ""))))
        .containsExactly(
            finding(
                Severity.ERROR, Field.RIGHT_SPHERE, null, "refract each eye", "refract each eye"));
  }

  /** Values that are the same in both eyes may have been copied. */
  @Constraint(validatedBy = EyesDiffer.Check.class)
  @Retention(RetentionPolicy.RUNTIME)
  @interface EyesDiffer {
    String message() default "{school.eyes.alike}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Returns the column to mark; blank for none. */
    String column() default "";

    /** The check. */
    class Check implements ConstraintValidator<EyesDiffer, ScreeningDraft> {
      private String column = "";

      @Override
      public void initialize(EyesDiffer constraint) {
        column = constraint.column();
      }

      @Override
      public boolean isValid(ScreeningDraft draft, ConstraintValidatorContext context) {
        if (!column.isEmpty()) {
          context.disableDefaultConstraintViolation();
          context
              .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
              .addPropertyNode(column)
              .addConstraintViolation();
        }
        return !draft.right().equals(draft.left());
      }
    }
  }

  @Test
  void aRuleOnTheDraftAsAWholeHasNoColumn() {
    assertThat(eyesDiffer("").validate(Drafts.GOOD)).containsExactly(alike(null, null));
  }

  @Test
  void aRuleOnTheDraftAsAWholeMayNameAColumn() {
    assertThat(eyesDiffer("CLASS_CODE").validate(Drafts.GOOD))
        .containsExactly(alike(Field.CLASS_CODE, null));
    assertThat(eyesDiffer("left").validate(Drafts.GOOD))
        .containsExactly(alike(Field.LEFT_ACUITY, null));
    assertThat(eyesDiffer("串镜").validate(Drafts.GOOD)).containsExactly(alike(null, "串镜"));
  }

  /** Reads the extras, and names a value in its message. */
  @Constraint(validatedBy = LensCode.Check.class)
  @Retention(RetentionPolicy.RUNTIME)
  @interface LensCode {
    String message() default "{school.string.lens}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check. */
    class Check implements ConstraintValidator<LensCode, ScreeningDraft> {
      @Override
      public boolean isValid(ScreeningDraft draft, ConstraintValidatorContext context) {
        String lens = draft.extras().getOrDefault("串镜", "9");
        context.disableDefaultConstraintViolation();
        context
            .unwrap(HibernateConstraintValidatorContext.class)
            .addMessageParameter("lens", lens)
            .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
            .addPropertyNode("串镜")
            .addConstraintViolation();
        return List.of("-1", "0", "1", "2", "9").contains(lens);
      }
    }
  }

  @Test
  void aRuleMayReadAnExtraColumnAndNameItsValue() {
    ScreeningValidator validator =
        validator(
            mapping ->
                mapping
                    .type(ScreeningDraft.class)
                    .constraint(new GenericConstraintDef<>(LensCode.class)));

    assertThat(validator.validate(withLens("2"))).isEmpty();
    assertThat(validator.validate(withLens("3")))
        .containsExactly(
            finding(Severity.ERROR, null, "串镜", "3 不是串镜代码", "3 is no code for a lens"));
  }

  @Test
  void aConstraintOnTheValuesOfAllExtrasNamesTheColumn() {
    ScreeningValidator validator =
        validator(
            mapping ->
                mapping
                    .type(ScreeningDraft.class)
                    .field("extras")
                    .containerElementType(1)
                    .constraint(new SizeDef().max(2).message("at most {max} characters")));

    assertThat(validator.validate(withLens("123")))
        .containsExactly(
            finding(Severity.ERROR, null, "串镜", "at most 2 characters", "at most 2 characters"));
  }

  @Test
  void aWarningIsLeftOutBesideAnErrorInTheSameColumnOnly() {
    ScreeningValidator validator =
        validator(
            mapping ->
                mapping
                    .type(ScreeningDraft.class)
                    .constraint(new GenericConstraintDef<>(LensCode.class))
                    .constraint(warning("串镜"))
                    .constraint(warning("近视度数")));

    ScreeningDraft both =
        new ScreeningDraft(
            Drafts.EYE, Drafts.EYE, false, Drafts.EXAM_DATE, null, Map.of("串镜", "3"));
    assertThat(validator.validate(both))
        .extracting(Finding::severity, Finding::extra)
        .containsExactly(Tuple.tuple(Severity.ERROR, "串镜"), Tuple.tuple(Severity.WARNING, "近视度数"));
  }

  private static Finding alike(Field field, String extra) {
    return finding(Severity.WARNING, field, extra, "两眼的数值完全相同", "both eyes have the same values");
  }

  private static Finding finding(
      Severity severity, Field field, String extra, String chinese, String english) {
    return new Finding(
        IssueCode.HOST_RULE,
        severity,
        field,
        extra,
        List.of(new HostMessages.Message(chinese, english)));
  }

  private static ScreeningDraft withLens(String code) {
    return new ScreeningDraft(
        LOW, Drafts.EYE, false, Drafts.EXAM_DATE, Drafts.BIRTH_DATE, Map.of("串镜", code));
  }

  private static ScreeningValidator eyesDiffer(String column) {
    return validator(mapping -> mapping.type(ScreeningDraft.class).constraint(warning(column)));
  }

  private static GenericConstraintDef<EyesDiffer> warning(String column) {
    GenericConstraintDef<EyesDiffer> constraint = new GenericConstraintDef<>(EyesDiffer.class);
    return constraint.param("column", column).payload(Warning.class);
  }

  private static void acuityFrom35(ConstraintMapping mapping) {
    mapping
        .type(EyeDraft.class)
        .field("acuity")
        .constraint(new DecimalMinDef().value("3.5").message("{school.acuity.low}"));
  }

  private static ScreeningValidator validator(Consumer<ConstraintMapping> constraints) {
    return ScreeningValidator.with(constraints).withClock(Drafts.clock());
  }

  /** Returns the rules of a factory that the host has built, as its framework does. */
  private static ScreeningValidator ofDistrict(Class<?>... groups) {
    HibernateValidatorConfiguration configuration = configuration();
    ConstraintMapping mapping = configuration.createConstraintMapping();
    mapping
        .type(ScreeningDraft.class)
        .field("birthDate")
        .constraint(
            new NotNullDef()
                .groups(District.class)
                .payload(Warning.class)
                .message("birth date wanted"));
    return ScreeningValidator.of(configuration.addMapping(mapping).buildValidatorFactory(), groups)
        .withClock(Drafts.clock());
  }

  private static HibernateValidatorConfiguration configuration() {
    return Validation.byProvider(HibernateValidator.class)
        .configure()
        .messageInterpolator(new ParameterMessageInterpolator());
  }

  private static Clock yearAgo() {
    return Clock.offset(Drafts.clock(), Duration.ofDays(-365));
  }
}
