package io.github.visiontemplate.validate;

import static io.github.visiontemplate.issue.IssueCode.AXIS_MISSING;
import static io.github.visiontemplate.issue.IssueCode.EXAM_DATE_BEFORE_BIRTH;
import static io.github.visiontemplate.issue.IssueCode.EXAM_DATE_IN_FUTURE;
import static io.github.visiontemplate.issue.IssueCode.EXAM_DATE_LONG_PAST;
import static io.github.visiontemplate.issue.IssueCode.EXAM_DATE_MISSING;
import static io.github.visiontemplate.issue.IssueCode.IMPLAUSIBLE_COMBINATION;
import static io.github.visiontemplate.issue.IssueCode.VALUE_MISSING;
import static io.github.visiontemplate.issue.Severity.ERROR;
import static io.github.visiontemplate.issue.Severity.WARNING;
import static io.github.visiontemplate.schema.Field.EXAM_DATE;
import static io.github.visiontemplate.schema.Field.LEFT_ACUITY;
import static io.github.visiontemplate.schema.Field.LEFT_AXIS;
import static io.github.visiontemplate.schema.Field.LEFT_SPHERE;
import static io.github.visiontemplate.schema.Field.ORTHOKERATOLOGY;
import static io.github.visiontemplate.schema.Field.RIGHT_ACUITY;
import static io.github.visiontemplate.schema.Field.RIGHT_AXIS;
import static io.github.visiontemplate.schema.Field.RIGHT_CYLINDER;
import static io.github.visiontemplate.schema.Field.RIGHT_SPHERE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.Severity;
import io.github.visiontemplate.schema.Field;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningValidatorTest {

  private static final ScreeningValidator VALIDATOR =
      ScreeningValidator.standard().withClock(Drafts.clock());

  @Test
  void aGoodDraftHasNoFindings() {
    assertThat(VALIDATOR.validate(Drafts.GOOD)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.0", "3", "4.80", "5.3", "0", "0.0", "9", "9.0"})
  void acuitiesOfTheChartAndItsCodesAreAccepted(String acuity) {
    assertThat(findings(Drafts.eye(acuity, "0.25", "0", ""))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.9", "5.4", "4.85", "-4.8", "48", "0.8", "999", "8.9", "1e9", "1e-9"})
  void otherAcuitiesAreOutOfRange(String acuity) {
    assertThat(findings(Drafts.eye(acuity, "0.25", "0", "")))
        .containsExactly(error(IssueCode.ACUITY_OUT_OF_RANGE, RIGHT_ACUITY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-30", "30.00", "0", "-0.25", "1.500", "-1.75"})
  void spheresWithinTheRangeAreAccepted(String sphere) {
    assertThat(findings(Drafts.eye("4.8", sphere, "-0.5", "90"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-30.25", "30.01", "30.001", "1.125", "999", "30.0000000000000000000001"})
  void otherSpheresAreOutOfRangeAndNotReportedTwice(String sphere) {
    assertThat(findings(Drafts.eye("4.8", sphere, "-0.5", "90")))
        .containsExactly(error(IssueCode.SPHERE_OUT_OF_RANGE, RIGHT_SPHERE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-15", "15.00", "0.00", "2.25"})
  void cylindersWithinTheRangeAreAccepted(String cylinder) {
    assertThat(findings(Drafts.eye("4.8", "0.75", cylinder, "90"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-15.25", "15.01", "-0.255"})
  void otherCylindersAreOutOfRangeAndNotReportedTwice(String cylinder) {
    assertThat(findings(Drafts.eye("4.8", "0.75", cylinder, "90")))
        .containsExactly(error(IssueCode.CYLINDER_OUT_OF_RANGE, RIGHT_CYLINDER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "180", "90.0", "1.8E2"})
  void wholeDegreesAreAccepted(String axis) {
    assertThat(findings(Drafts.eye("4.8", "0.75", "-0.25", axis))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "181", "90.5", "180.0000000000000000000001", "-1e-30"})
  void otherAxesAreOutOfRange(String axis) {
    assertThat(findings(Drafts.eye("4.8", "0.75", "-0.25", axis)))
        .containsExactly(error(IssueCode.AXIS_OUT_OF_RANGE, RIGHT_AXIS));
  }

  @ParameterizedTest
  @CsvSource({"-1.30,-0.50,RIGHT_SPHERE", "-1.25,-0.60,RIGHT_CYLINDER", "0.01,0,RIGHT_SPHERE"})
  void aPowerBetweenTheStepsIsAWarning(String sphere, String cylinder, Field field) {
    assertThat(findings(Drafts.eye("4.8", sphere, cylinder, "90")))
        .containsExactly(warning(IssueCode.DIOPTER_STEP, field));
  }

  @Test
  void anEyeThatWasNotRefractedIsOneWarningOnItsSphere() {
    assertThat(findings(Drafts.eye("4.8", "", "", "")))
        .containsExactly(warning(VALUE_MISSING, RIGHT_SPHERE));
  }

  @ParameterizedTest
  @CsvSource({
    "'','-0.5','90',RIGHT_SPHERE,VALUE_MISSING",
    "'','0','',RIGHT_SPHERE,VALUE_MISSING",
    "'-1','','90',RIGHT_CYLINDER,VALUE_MISSING",
    "'-1','','',RIGHT_CYLINDER,VALUE_MISSING",
    "'-1','-0.5','',RIGHT_AXIS,AXIS_MISSING"
  })
  void aRefractionThatIsThereInPartIsAnError(
      String sphere, String cylinder, String axis, Field field, IssueCode code) {
    assertThat(findings(Drafts.eye("4.8", sphere, cylinder, axis)))
        .containsExactly(error(code, field));
  }

  @Test
  void anAxisAloneMissesBothPowers() {
    assertThat(findings(Drafts.eye("4.8", "", "", "90")))
        .containsExactly(error(VALUE_MISSING, RIGHT_SPHERE), error(VALUE_MISSING, RIGHT_CYLINDER));
  }

  @Test
  void anAxisIsNotNeededWithoutACylinder() {
    assertThat(findings(Drafts.eye("4.8", "-1", "0.00", ""))).isEmpty();
  }

  @Test
  void whatIsRequiredIsReportedFieldByField() {
    EyeDraft blank = Drafts.eye("", "-1", "0", "");
    ScreeningDraft draft = new ScreeningDraft(blank, blank, null, null, null);
    assertThat(VALIDATOR.validate(draft))
        .containsExactly(
            error(VALUE_MISSING, RIGHT_ACUITY),
            error(VALUE_MISSING, LEFT_ACUITY),
            error(VALUE_MISSING, ORTHOKERATOLOGY),
            error(EXAM_DATE_MISSING, EXAM_DATE));
  }

  @Test
  void bothEyesAreChecked() {
    EyeDraft eye = Drafts.eye("6", "31", "-1", "");
    ScreeningDraft draft = new ScreeningDraft(eye, eye, true, Drafts.EXAM_DATE, Drafts.BIRTH_DATE);
    assertThat(VALIDATOR.validate(draft))
        .extracting(Finding::field)
        .containsExactly(
            RIGHT_ACUITY, LEFT_ACUITY, RIGHT_SPHERE, RIGHT_AXIS, LEFT_SPHERE, LEFT_AXIS);
  }

  @Test
  void todayIsTheDateInTheClocksZone() {
    assertThat(VALIDATOR.validate(Drafts.examinedOn(Drafts.TODAY))).isEmpty();
    assertThat(VALIDATOR.validate(Drafts.examinedOn(Drafts.TODAY.plusDays(1))))
        .containsExactly(error(EXAM_DATE_IN_FUTURE, EXAM_DATE, Drafts.TODAY));
  }

  @Test
  void twoYearsBackIsNotLongPastButADayMoreIs() {
    assertThat(VALIDATOR.validate(Drafts.examinedOn(LocalDate.of(2023, 11, 1)))).isEmpty();
    assertThat(VALIDATOR.validate(Drafts.examinedOn(LocalDate.of(2023, 10, 31))))
        .containsExactly(warning(EXAM_DATE_LONG_PAST, EXAM_DATE, 2L));
    assertThat(VALIDATOR.validate(Drafts.examinedOn(LocalDate.of(2016, 10, 15))))
        .containsExactly(warning(EXAM_DATE_LONG_PAST, EXAM_DATE, 9L));
  }

  @Test
  void anExaminationBeforeTheBirthIsAnErrorAndNotAlsoLongPast() {
    assertThat(VALIDATOR.validate(Drafts.examinedOn(Drafts.BIRTH_DATE))).hasSize(1);
    assertThat(VALIDATOR.validate(Drafts.examinedOn(Drafts.BIRTH_DATE.minusDays(1))))
        .containsExactly(error(EXAM_DATE_BEFORE_BIRTH, EXAM_DATE, Drafts.BIRTH_DATE));
  }

  @ParameterizedTest
  @CsvSource({
    "5.0,-3.00,0,MYOPIA,-3.00",
    "5.3,-2.00,-2.00,MYOPIA,-3.00",
    "5.2,-3.25,-0.25,MYOPIA,-3.38",
    "5.0,-6.00,-5.00,MYOPIA,-8.50",
    "5.1,2.00,-4.00,ASTIGMATISM,-4.00",
    "5.0,-1.00,4.25,ASTIGMATISM,4.25"
  })
  void goodAcuityWithoutLensesHardlyGoesWithAStrongRefraction(
      String acuity, String sphere, String cylinder, String rule, String power) {
    assertThat(findings(Drafts.eye(acuity, sphere, cylinder, "90")))
        .containsExactly(
            warning(IMPLAUSIBLE_COMBINATION, RIGHT_ACUITY, "GOOD_ACUITY_DESPITE_" + rule, power));
  }

  @ParameterizedTest
  @CsvSource({"4.9,-6,-5", "5.0,-2.75,0", "5.0,2,-3.75", "0,-6,-5", "9,-6,0", "0,0,0", "5.0,6,0"})
  void unusualButPossibleCombinationsAreNotReported(String acuity, String sphere, String cylinder) {
    assertThat(findings(Drafts.eye(acuity, sphere, cylinder, "90"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "-125,0,RIGHT_SPHERE,SPHERE_OUT_OF_RANGE",
    "0,-50,RIGHT_CYLINDER,CYLINDER_OUT_OF_RANGE"
  })
  void noCombinationIsJudgedByAPowerOutOfItsRange(
      String sphere, String cylinder, Field field, IssueCode code) {
    assertThat(findings(Drafts.eye("5.1", sphere, cylinder, "90")))
        .containsExactly(error(code, field));
  }

  @Test
  void orthokeratologyExplainsGoodAcuity() {
    EyeDraft eye = Drafts.eye("5.1", "-4.00", "-0.50", "90");
    ScreeningDraft worn = new ScreeningDraft(eye, eye, true, Drafts.EXAM_DATE, Drafts.BIRTH_DATE);
    assertThat(VALIDATOR.validate(worn)).isEmpty();
  }

  @Test
  void bothEyesMayBeImplausibleEachWithItsOwnPower() {
    ScreeningDraft draft =
        new ScreeningDraft(
            Drafts.eye("5.1", "-4.00", "0", ""),
            Drafts.eye("5.0", "-5.00", "0", ""),
            false,
            Drafts.EXAM_DATE,
            Drafts.BIRTH_DATE);
    assertThat(VALIDATOR.validate(draft))
        .containsExactly(
            warning(IMPLAUSIBLE_COMBINATION, RIGHT_ACUITY, "GOOD_ACUITY_DESPITE_MYOPIA", "-4.00"),
            warning(IMPLAUSIBLE_COMBINATION, LEFT_ACUITY, "GOOD_ACUITY_DESPITE_MYOPIA", "-5.00"));
  }

  @Test
  void aWarningOnOneFieldStaysBesideAnErrorOnAnother() {
    assertThat(findings(Drafts.eye("4.8", "-1.30", "-0.50", "")))
        .containsExactly(
            warning(IssueCode.DIOPTER_STEP, RIGHT_SPHERE), error(AXIS_MISSING, RIGHT_AXIS));
  }

  @Test
  void theStandardRulesTakeTodayFromBeijing() {
    LocalDate longAgo = LocalDate.of(2001, 1, 1);
    assertThat(ScreeningValidator.standard()).isSameAs(ScreeningValidator.standard());
    assertThat(ScreeningValidator.standard().validate(Drafts.examinedOn(longAgo.plusYears(7000))))
        .extracting(Finding::code)
        .containsExactly(EXAM_DATE_IN_FUTURE);
  }

  @Test
  void nothingPersonalShows() {
    Finding finding = error(EXAM_DATE_BEFORE_BIRTH, EXAM_DATE, Drafts.BIRTH_DATE);
    assertThat(finding).hasToString("ERROR EXAM_DATE_BEFORE_BIRTH at EXAM_DATE");
    assertThat(new Finding(IssueCode.HOST_RULE, WARNING, null, "串镜", List.of("text")))
        .hasToString("WARNING HOST_RULE at 串镜");
    assertThat(Drafts.GOOD).hasToString("ScreeningDraft[examDate=2025-10-15]");
    assertThat(Drafts.EYE).hasToString("EyeDraft[]");
  }

  @Test
  void aMissingLeftRefractionIsReportedOnTheLeft() {
    ScreeningDraft draft =
        new ScreeningDraft(
            Drafts.EYE, Drafts.eye("4.8", "", "", ""), false, Drafts.EXAM_DATE, null);
    assertThat(VALIDATOR.validate(draft)).containsExactly(warning(VALUE_MISSING, LEFT_SPHERE));
  }

  private static List<Finding> findings(EyeDraft right) {
    return VALIDATOR.validate(Drafts.with(right));
  }

  private static Finding error(IssueCode code, Field field, Object... arguments) {
    return finding(ERROR, code, field, arguments);
  }

  private static Finding warning(IssueCode code, Field field, Object... arguments) {
    return finding(WARNING, code, field, arguments);
  }

  private static Finding finding(
      Severity severity, IssueCode code, Field field, Object... arguments) {
    return new Finding(code, severity, field, null, List.of(arguments));
  }
}
