package io.github.visiontemplate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PeopleTest {

  private static final NationalStudentNumber NUMBER =
      NationalStudentNumber.of("G11010519491231002X");
  private static final Student STUDENT =
      new Student(
          new StudentKey("K1"),
          NUMBER,
          "张三",
          Sex.FEMALE,
          LocalDate.of(1949, 12, 31),
          new SchoolId("S1"));
  private static final VisionScreening SCREENING =
      new VisionScreening(
          LocalDate.of(2025, 10, 15),
          new EyeReading(
              VisualAcuity.of("4.1"), new Refraction(Diopters.of("-4.25"), Diopters.ZERO, null)),
          new EyeReading(VisualAcuity.of("4.2"), null),
          true,
          Map.of("串镜", "secret"));

  @Test
  void noTypeShowsANameANumberOrABirthDate() {
    for (Object shown : List.of(STUDENT, NUMBER, SCREENING, Uploader.school("S1"))) {
      assertThat(shown.toString())
          .doesNotContain("张三", "19491231", "1949-12-31", "4.1", "-4.25", "secret");
    }
    assertThat(STUDENT).hasToString("Student[key=K1]");
    assertThat(SCREENING).hasToString("VisionScreening[examDate=2025-10-15]");
  }

  @Test
  void aRecordKnowsItsEyesAndKeepsItsExtras() {
    Map<String, String> extras = new HashMap<>(Map.of("a", "1"));
    VisionScreening screening =
        new VisionScreening(
            SCREENING.examDate(), SCREENING.right(), SCREENING.left(), true, extras);
    extras.clear();
    assertThat(screening.extras()).containsExactly(Map.entry("a", "1"));
    assertThat(screening.eye(Eye.RIGHT)).isEqualTo(SCREENING.right());
    assertThat(screening.eye(Eye.LEFT)).isEqualTo(SCREENING.left());
    assertThat(
            new VisionScreening(SCREENING.examDate(), SCREENING.right(), SCREENING.left(), true)
                .extras())
        .isEmpty();
  }

  @Test
  void theScopeOfAnUploaderIsItsSchools() {
    assertThat(Uploader.school("S1").covers(new SchoolId("S1"))).isTrue();
    assertThat(Uploader.school("S1").covers(new SchoolId("S2"))).isFalse();
    Uploader district = Uploader.district("D", "S1", "S2");
    assertThat(district.schools()).containsOnly(new SchoolId("S1"), new SchoolId("S2"));
    assertThat(district.covers(new SchoolId("D"))).isFalse();
  }

  @Test
  void anUploaderWithoutIdOrScopeIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Uploader.district("D"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Uploader(" ", Set.of(new SchoolId("S1"))));
  }

  @Test
  void blankKeysAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StudentKey(" "))
        .withMessage("a student key must not be blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SchoolId(""))
        .withMessage("a school id must not be blank");
  }

  @Test
  void keysAreOrderedAsTexts() {
    assertThat(new StudentKey("a")).isLessThan(new StudentKey("b"));
    assertThat(new SchoolId("b")).isGreaterThan(new SchoolId("a"));
  }

  @Test
  void sexIsCodedAsInTheNationalForm() {
    assertThat(Sex.MALE.code()).isEqualTo("1");
    assertThat(Sex.FEMALE.code()).isEqualTo("2");
  }
}
