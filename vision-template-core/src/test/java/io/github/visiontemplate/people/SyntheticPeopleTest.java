package io.github.visiontemplate.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.visiontemplate.fixtures.People;
import io.github.visiontemplate.fixtures.arbitrary.VisionArbitraries;
import io.github.visiontemplate.fixtures.arbitrary.VisionArbitraries.DamagedNumber;
import io.github.visiontemplate.fixtures.arbitrary.VisionArbitraries.SpelledNumber;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.NationalStudentNumber.Reading;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.VisionScreening;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SyntheticPeopleTest {

  private static final SchoolId SCHOOL = new SchoolId("S1");
  private static final LocalDate DAY = LocalDate.of(2025, 10, 15);

  @Test
  void equalSeedsGiveEqualPeopleAndOtherSeedsGiveOthers() {
    assertThat(People.ofSeed(3).students(0, 100, SCHOOL))
        .isEqualTo(People.ofSeed(3).students(0, 100, SCHOOL))
        .isNotEqualTo(People.ofSeed(4).students(0, 100, SCHOOL));
  }

  @Test
  void noTwoPeopleShareAKeyOrANumber() {
    List<Student> all = People.ofSeed(7).students(0, 50_000, SCHOOL);

    assertThat(all.stream().map(Student::key).distinct()).hasSize(50_000);
    assertThat(all.stream().map(Student::number).distinct()).hasSize(50_000);
  }

  @Test
  void theNumberTellsBirthDateAndSex() {
    for (Student each : People.ofSeed(7).students(0, 2_000, SCHOOL)) {
      NationalStudentNumber number = each.number();
      assertThat(number.birthDate()).isEqualTo(each.birthDate());
      boolean odd = (number.body().charAt(16) - '0') % 2 == 1;
      assertThat(odd).isEqualTo(each.sex() == Sex.MALE);
    }
  }

  @Test
  void allTypesOfNumbersOccur() {
    assertThat(
            People.ofSeed(7).students(0, 2_000, SCHOOL).stream()
                .map(each -> each.number().type())
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(NationalStudentNumber.Type.values());
  }

  @Test
  void thereIsAFirstAndALastPerson() {
    assertThat(People.ofSeed(-1).student(People.COUNT - 1, SCHOOL).number()).isNotNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> People.ofSeed(1).student(People.COUNT, SCHOOL))
        .withMessage("expected an index below 1000000, found 1000000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> People.ofSeed(1).student(-1, SCHOOL))
        .withMessage("expected an index below 1000000, found -1");
  }

  @Test
  void screeningsDifferByPersonAndDayAndAreInRange() {
    People people = People.ofSeed(7);
    List<VisionScreening> screenings =
        IntStream.range(0, 2_000).mapToObj(index -> people.screening(index, DAY)).toList();

    assertThat(screenings.stream().distinct().count()).isGreaterThan(1_500);
    assertThat(people.screening(1, DAY)).isEqualTo(screenings.get(1));
    assertThat(people.screening(1, DAY.plusDays(1)).right())
        .isNotEqualTo(screenings.get(1).right());
    assertThat(screenings).anyMatch(each -> each.right().acuity().isBelowChart());
  }

  @Property
  void aSpelledNumberIsReadAsTheNumber(@ForAll("spelled") SpelledNumber spelled) {
    assertThat(NationalStudentNumber.read(spelled.text()))
        .isEqualTo(new Reading.Valid(spelled.number()));
  }

  @Property
  void aDamagedNumberHasItsFlaw(@ForAll("damaged") DamagedNumber damaged) {
    assertThat(NationalStudentNumber.read(damaged.text()))
        .isEqualTo(new Reading.Invalid(damaged.damage().flaw()));
  }

  @Provide
  Arbitrary<SpelledNumber> spelled() {
    return VisionArbitraries.spelledNumbers();
  }

  @Provide
  Arbitrary<DamagedNumber> damaged() {
    return VisionArbitraries.damagedNumbers();
  }
}
