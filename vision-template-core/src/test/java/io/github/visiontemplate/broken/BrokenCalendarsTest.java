package io.github.visiontemplate.broken;

import static io.github.visiontemplate.broken.Contracts.failing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.fixtures.contract.SemesterCalendarContract;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.semester.Semester.Term;
import io.github.visiontemplate.semester.SemesterCalendar;
import io.github.visiontemplate.semester.SemesterCalendars;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class BrokenCalendarsTest {

  private static final SemesterCalendar STANDARD = SemesterCalendars.standard();

  static class ByTheCalendarYear extends SemesterCalendarContract {
    @Override
    protected SemesterCalendar calendar() {
      return day -> Semester.of(day.getYear(), STANDARD.semesterOf(day).term());
    }
  }

  @Test
  void aCalendarThatTakesTheYearOfTheDateFails() {
    assertThat(failing(ByTheCalendarYear.class))
        .containsExactly(
            "noSemesterComesBackAndNoneIsLeftOut",
            "theEndOfNovemberIsInTheFirstSemesterAndTheEndOfJuneInTheSecond",
            "theFirstAndTheLastDateOfAllSchoolYearsHaveASemester");
  }

  static class WithHolidays extends SemesterCalendarContract {
    @Override
    protected SemesterCalendar calendar() {
      return day -> day.getMonthValue() == 8 ? null : STANDARD.semesterOf(day);
    }
  }

  @Test
  void aCalendarThatHasNoAnswerInTheHolidaysFails() {
    assertThat(failing(WithHolidays.class)).contains("everyDateFrom1901To2100HasASemester");
  }

  static class OfOneYear extends SemesterCalendarContract {
    @Override
    protected SemesterCalendar calendar() {
      LocalDate spring = LocalDate.of(2026, 2, 20);
      return day -> Semester.of(2025, day.isBefore(spring) ? Term.FIRST : Term.SECOND);
    }
  }

  @Test
  void aCalendarOfThisYearAloneFails() {
    assertThat(failing(OfOneYear.class))
        .containsExactly(
            "theEndOfNovemberIsInTheFirstSemesterAndTheEndOfJuneInTheSecond",
            "theFirstAndTheLastDateOfAllSchoolYearsHaveASemester");
  }

  static class OneDayTwice extends SemesterCalendarContract {
    @Override
    protected SemesterCalendar calendar() {
      LocalDate straggler = LocalDate.of(2026, 3, 1);
      return day -> STANDARD.semesterOf(day.equals(straggler) ? day.minusMonths(2) : day);
    }
  }

  @Test
  void aCalendarInWhichASemesterComesBackFails() {
    assertThat(failing(OneDayTwice.class)).containsExactly("noSemesterComesBackAndNoneIsLeftOut");
  }
}
