package io.github.visiontemplate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.visiontemplate.model.Diopters;
import io.github.visiontemplate.model.EyeReading;
import io.github.visiontemplate.model.Refraction;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.model.VisualAcuity;
import io.github.visiontemplate.report.SemesterSummary.Findings;
import io.github.visiontemplate.report.SemesterSummary.Group;
import io.github.visiontemplate.report.SemesterSummary.Results;
import io.github.visiontemplate.semester.Semester;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SemesterSummaryTest {

  private static final Semester AUTUMN = Semester.parse("2025-1");

  @Test
  void theClassesOfASchoolAddUpToItsGradesInOrderOfTheirCodes() {
    List<Group> classes =
        List.of(
            group("a", null, null, 1, 0),
            group("a", "12", "二年级1班", 30, 29),
            group("a", "11", "一年级1班", 20, 3),
            group("a", "11", "一年级2班", 21, 2));

    SemesterSummary summary = SemesterSummary.ofSchool(AUTUMN, classes);

    assertThat(summary.groups()).isEqualTo(classes);
    assertThat(summary.schools()).isEmpty();
    assertThat(summary.grades())
        .containsExactly(
            total(null, "11", 41, 5), total(null, "12", 30, 29), total(null, null, 1, 0));
    assertThat(summary.total()).isEqualTo(total(null, null, 72, 34));
    assertThat(summary.total().notExamined()).isEqualTo(38);
    assertThat(summary.previous()).isEqualTo(Semester.parse("2024-2"));
  }

  @Test
  void aDistrictSeesNoClassesAndNoFindingsOfFewPupils() {
    SemesterSummary summary =
        SemesterSummary.ofSchools(
            AUTUMN,
            List.of(
                group("a", "11", "一年级1班", 30, 9),
                group("a", "12", "二年级1班", 30, 20),
                group("a", "13", "三年级1班", 30, 12),
                group("b", "11", "一年级1班", 30, 5),
                group("b", "11", "一年级2班", 30, 5),
                group("b", "12", "二年级1班", 30, 0)));

    assertThat(summary.groups()).extracting(Group::className).containsOnlyNulls();
    assertThat(summary.groups())
        .extracting(Group::gradeCode)
        .containsExactly("11", "12", "13", "11", "12");
    assertThat(summary.groups())
        .extracting(group -> group.results().examined())
        .containsExactly(9, 20, 12, 10, 0);
    assertThat(summary.groups())
        .extracting(group -> group.results().findings() != null)
        .as("9 are few, and the total would give them away without the next smallest")
        .containsExactly(false, true, false, true, true);
    assertThat(summary.groups())
        .extracting(group -> group.previous().findings() != null)
        .containsExactly(false, true, false, true, true);
    assertThat(summary.schools())
        .extracting(group -> group.results().findings())
        .doesNotContainNull();
    assertThat(summary.schools()).extracting(Group::schoolName).containsExactly("学校a", "学校b");
    assertThat(summary.grades()).extracting(Group::onRoll).containsExactly(90, 60, 30);
    assertThat(summary.total().results().findings()).isEqualTo(findings(51));
  }

  @Test
  void aDistrictOfFewPupilsSeesNoFindingsAtAll() {
    SemesterSummary summary =
        SemesterSummary.ofSchools(AUTUMN, List.of(group("a", "11", "一年级1班", 30, 9)));

    assertThat(summary.total().results()).isEqualTo(new Results(9, null));
    assertThat(summary.schools()).extracting(Group::results).containsExactly(new Results(9, null));
    assertThat(summary.grades()).extracting(Group::results).containsExactly(new Results(9, null));
  }

  @Test
  void sharesAreThoseOfTheExaminedPupils() {
    Results results = new Results(8, new Findings(1, 2, 1, 3, 0));

    assertThat(results.share(Findings::reducedVision).getAsDouble()).isCloseTo(0.5, within(1e-9));
    assertThat(results.share(Findings::myopia).getAsDouble()).isCloseTo(0.375, within(1e-9));
    assertThat(Results.NONE.share(Findings::myopia)).isEmpty();
    assertThat(new Results(8, null).share(Findings::myopia)).isEmpty();
    assertThat(results.plus(new Results(1, null))).isEqualTo(new Results(9, null));
  }

  @Test
  void theWorseEyeDecidesTheGradeAndEitherEyeTheMyopia() {
    assertThat(Findings.of(screening("5.0", "4.9", null))).isEqualTo(new Findings(1, 0, 0, 1, 0));
    assertThat(Findings.of(screening("4.6", "5.3", false))).isEqualTo(new Findings(0, 1, 0, 0, 0));
    assertThat(Findings.of(screening("4.9", "BELOW_CHART", true)))
        .isEqualTo(new Findings(0, 0, 1, 1, 1));
    assertThat(Findings.of(screening("5.0", "5.0", true))).isEqualTo(new Findings(0, 0, 0, 0, 1));
  }

  /** The right eye is not refracted, the left eye is short-sighted. */
  private static VisionScreening screening(
      String right, String left, @Nullable Boolean orthokeratology) {
    Refraction short4 = new Refraction(Diopters.of("-4.00"), Diopters.ZERO, null);
    return new VisionScreening(
        LocalDate.of(2025, 9, 20),
        new EyeReading(VisualAcuity.of(right), null),
        new EyeReading(VisualAcuity.of(left), short4),
        orthokeratology);
  }

  private static Findings findings(int examined) {
    return new Findings(examined, 0, 0, 0, 0);
  }

  private static Group group(
      String school, @Nullable String grade, @Nullable String name, int onRoll, int examined) {
    Results results = new Results(examined, findings(examined));
    return new Group(new SchoolId(school), "学校" + school, grade, name, onRoll, 0, results, results);
  }

  private static Group total(
      @Nullable SchoolId school, @Nullable String grade, int onRoll, int examined) {
    Results results = new Results(examined, findings(examined));
    return new Group(school, null, grade, null, onRoll, 0, results, results);
  }
}
