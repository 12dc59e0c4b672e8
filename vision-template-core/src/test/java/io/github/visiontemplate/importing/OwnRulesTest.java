package io.github.visiontemplate.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.testing.InMemorySheet;
import io.github.visiontemplate.testing.InMemoryTemplate;
import io.github.visiontemplate.testing.School;
import io.github.visiontemplate.validate.ScreeningDraft;
import io.github.visiontemplate.validate.ScreeningValidator;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.hibernate.validator.cfg.GenericConstraintDef;
import org.hibernate.validator.cfg.defs.NotNullDef;
import org.junit.jupiter.api.Test;

/** Rules of a host's own, from the builder of an import to the words that a school reads. */
class OwnRulesTest {

  private static final TemplateSchema FORM = TemplateSchemas.nationalImport();
  private static final TemplateSchema WITH_LENS =
      TemplateSchema.builder("with-lens", TemplateFamily.NATIONAL)
          .required(Field.STUDENT_NUMBER, "学籍号")
          .requiredOfEachEye(Field::acuity, "{}眼裸眼视力")
          .requiredExtra("镜片", "镜片代码")
          .optional(Field.EXAM_DATE, "体检日期")
          .build();

  /** A lens has a code of one digit. */
  @Constraint(validatedBy = LensCode.Check.class)
  @Retention(RetentionPolicy.RUNTIME)
  @interface LensCode {
    String message() default "{school.lens}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check. */
    class Check implements ConstraintValidator<LensCode, ScreeningDraft> {
      @Override
      public boolean isValid(ScreeningDraft draft, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        context
            .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
            .addPropertyNode("镜片")
            .addConstraintViolation();
        return draft.extras().getOrDefault("镜片", "").matches("[0-9]");
      }
    }
  }

  private static final ScreeningValidator LENS =
      ScreeningValidator.with(
          mapping ->
              mapping
                  .type(ScreeningDraft.class)
                  .constraint(new GenericConstraintDef<>(LensCode.class)));

  @Test
  void aRuleOnAnExtraColumnMarksItsCellAndSpeaksBothLanguages() {
    ImportReport report =
        run(LENS, WITH_LENS, lensSheet().row(lens(0, "1")).row(lens(1, "x")).row(lens(2, null)));

    assertThat(report.status()).isEqualTo(ImportReport.Status.REJECTED);
    List<Issue> issues = rules(report);
    assertThat(issues)
        .extracting(issue -> String.valueOf(issue.position()), Issue::header, Issue::value)
        .containsExactly(Tuple.tuple("D3", "镜片代码", "x"), Tuple.tuple("D4", "镜片代码", null));
    assertThat(IssueMessages.chinese().text(issues.get(0))).isEqualTo("视力数据!D3：镜片代码应为一位数字");
    assertThat(IssueMessages.english().text(issues.get(0)))
        .isEqualTo("视力数据!D3: a lens has a code of one digit");
  }

  @Test
  void aCellThatCannotBeReadHasNoSecondIssue() {
    ImportReport report = run(LENS, WITH_LENS, lensSheet().row(lens(0, new Cell.Failed("#N/A"))));

    assertThat(report.issues())
        .filteredOn(issue -> "镜片代码".equals(issue.header()))
        .extracting(Issue::code)
        .containsExactly(IssueCode.CELL_ERROR);
  }

  @Test
  void aRuleOnAColumnThatTheFormLacksMarksTheStudentNumber() {
    ImportReport report = run(LENS, FORM, School.sheet(FORM).row(School.row(FORM, 0)));

    assertThat(rules(report))
        .extracting(issue -> String.valueOf(issue.position()), Issue::header)
        .containsExactly(Tuple.tuple("D2", "学籍号"));
  }

  @Test
  void aRuleOnAFieldThatTheFormLacksMarksTheStudentNumber() {
    ScreeningValidator lenses =
        ScreeningValidator.with(
            mapping ->
                mapping
                    .type(ScreeningDraft.class)
                    .field("orthokeratology")
                    .constraint(new NotNullDef().message("{school.lens}")));

    ImportReport report = run(lenses, WITH_LENS, lensSheet().row(lens(0, "1")));

    assertThat(rules(report))
        .extracting(issue -> String.valueOf(issue.position()))
        .containsExactly("A2");
  }

  @Test
  void todayIsTheDayOfTheImportsClockWhateverRulesTheHostAdds() {
    LocalDate tomorrow = LocalDate.now(School.CLOCK).plusDays(1);
    InMemorySheet sheet =
        School.sheet(FORM)
            .row(School.row(FORM, 0, Field.EXAM_DATE, LocalDate.now(School.CLOCK)))
            .row(School.row(FORM, 1, Field.EXAM_DATE, tomorrow));
    Clock utc = Clock.fixed(School.CLOCK.instant(), ZoneOffset.UTC);

    for (ScreeningValidator rules :
        List.of(
            ScreeningValidator.standard(),
            ScreeningValidator.with(mapping -> {}),
            ScreeningValidator.standard().withClock(Clock.offset(utc, Duration.ofDays(-9))))) {
      assertThat(run(rules, FORM, sheet).issues())
          .extracting(Issue::code, issue -> String.valueOf(issue.position()))
          .containsExactly(Tuple.tuple(IssueCode.EXAM_DATE_IN_FUTURE, "S3"));
    }
  }

  private static ImportReport run(
      ScreeningValidator rules, TemplateSchema form, InMemorySheet sheet) {
    return VisionImport.builder()
        .directory(School.of(10))
        .store(new InMemoryScreeningStore())
        .schemas(List.of(form))
        .validator(rules)
        .clock(School.CLOCK)
        .build()
        .run(InMemoryTemplate.of(sheet), School.UPLOADER);
  }

  private static List<Issue> rules(ImportReport report) {
    return report.issues().stream().filter(i -> i.code() == IssueCode.HOST_RULE).toList();
  }

  private static InMemorySheet lensSheet() {
    return School.sheet(WITH_LENS);
  }

  private static Object[] lens(int pupil, Object code) {
    return new Object[] {School.number(pupil).value(), 4.8, 4.9, code, School.EXAM_DATE};
  }
}
