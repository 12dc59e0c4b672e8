package io.github.visiontemplate.semester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.visiontemplate.semester.Semester.Term;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SemestersTest {

  @Property
  void aSemesterIsReadAsItIsPrinted(
      @ForAll @IntRange(min = 1900, max = 9998) int year, @ForAll Term term) {
    Semester semester = Semester.of(year, term);
    assertThat(Semester.parse(semester.toString())).isEqualTo(semester);
    assertThat(Semester.read(semester.toString())).contains(semester);
    assertThat(Term.ofNumber(term.number())).isEqualTo(term);
  }

  @Test
  void semestersFollowEachOther() {
    assertThat(Semester.parse("2025-1").next()).hasToString("2025-2");
    assertThat(Semester.parse("2025-2").next()).hasToString("2026-1");
    assertThat(Semester.parse("2025-2"))
        .isGreaterThan(Semester.parse("2025-1"))
        .isLessThan(Semester.parse("2026-1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2025", "2025-3", "2025-0", "25-1", "2025-1 ", "1899-2", "0000-1", "9999-1"})
  void otherTextsAreNoSemester(String text) {
    assertThat(Semester.read(text)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Semester.parse(text))
        .withMessage("expected a semester such as 2025-1 or 2025-2, found another text");
  }

  @ParameterizedTest
  @CsvSource({"2025-09-01,2025-2026", "2026-08-31,2025-2026", "2026-09-01,2026-2027"})
  void aSchoolYearBeginsOnTheFirstOfSeptember(LocalDate date, String year) {
    assertThat(SchoolYear.of(date)).hasToString(year);
  }

  @Test
  void aYearThatFourDigitsCannotNameIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SchoolYear(1899))
        .withMessage("expected a year from 1900 to 9998, found 1899");
    assertThatIllegalArgumentException().isThrownBy(() -> new SchoolYear(9999));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Term.ofNumber(3))
        .withMessage("expected 1 or 2, found 3");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09-01,2025-1",
    "2026-01-31,2025-1",
    "2026-02-01,2025-2",
    "2026-08-31,2025-2",
    "2026-09-01,2026-1",
    "1900-09-01,1900-1",
    "9999-08-31,9998-2"
  })
  void theDefaultRuleDividesTheYear(LocalDate date, String semester) {
    assertThat(SemesterCalendars.standard().semesterOf(date)).hasToString(semester);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-08-31,2024-2",
    "2025-09-01,2025-1",
    "2026-02-01,2025-1",
    "2026-03-01,2025-1",
    "2026-03-02,2025-2",
    "2026-07-14,2025-2",
    "2026-08-31,2025-2",
    "2026-09-01,2026-1",
    "2027-02-01,2026-2"
  })
  void beijingBeginsItsSpringSemesterInMarch(LocalDate date, String semester) {
    assertThat(SemesterCalendars.beijing().semesterOf(date)).hasToString(semester);
  }

  @Property(tries = 5000)
  void everyDateHasASemesterAndLaterDatesHaveLaterOnes(
      @ForAll("calendars") SemesterCalendar calendar,
      @ForAll("dates") LocalDate date,
      @ForAll @IntRange(min = 0, max = 800) int days) {
    Semester early = calendar.semesterOf(date);
    Semester late = calendar.semesterOf(date.plusDays(days));
    assertThat(late).isGreaterThanOrEqualTo(early);
    assertThat(early.year().startYear()).isBetween(date.getYear() - 1, date.getYear());
  }

  @Property(tries = 500)
  void fromDayToDayTheSemesterIsTheSameOrTheNext(
      @ForAll("calendars") SemesterCalendar calendar, @ForAll("dates") LocalDate date) {
    Semester semester = calendar.semesterOf(date);
    for (int day = 1; day <= 400; day++) {
      Semester following = calendar.semesterOf(date.plusDays(day));
      assertThat(following).isIn(semester, semester.next());
      semester = following;
    }
  }

  @Property
  void aSemesterBeginsOnItsFirstDay(@ForAll("firstDays") Map<Semester, LocalDate> firstDays) {
    SemesterCalendar calendar = SemesterCalendars.dated(firstDays);
    firstDays.forEach(
        (semester, day) -> {
          assertThat(calendar.semesterOf(day)).isEqualTo(semester);
          assertThat(calendar.semesterOf(day.minusDays(1)).next()).isEqualTo(semester);
        });
  }

  @Test
  void aCalendarDoesNotChangeAfterwards() {
    Map<Semester, LocalDate> days = new HashMap<>();
    SemesterCalendar calendar = SemesterCalendars.dated(days);
    days.put(Semester.of(2025, Term.SECOND), LocalDate.of(2026, 3, 2));
    assertThat(calendar.semesterOf(LocalDate.of(2026, 2, 15))).hasToString("2025-2");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-1,2025-06-30",
    "2025-1,2025-12-01",
    "2025-2,2025-11-30",
    "2025-2,2026-06-01",
    "2025-1,2024-09-01"
  })
  void aFirstDayFarFromTheUsualIsRefused(String semester, LocalDate day) {
    Map<Semester, LocalDate> days = Map.of(Semester.parse(semester), day);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SemesterCalendars.dated(days))
        .withMessageStartingWith("expected a first day of " + semester + " near ")
        .withMessageEndingWith(", found " + day);
  }

  @ParameterizedTest
  @CsvSource({"2025-1,2025-07-01", "2025-1,2025-11-30", "2025-2,2025-12-01", "2025-2,2026-05-31"})
  void theEndsOfTheMonthsAllowedAreFirstDays(String semester, LocalDate day) {
    Map<Semester, LocalDate> days = Map.of(Semester.parse(semester), day);
    assertThat(SemesterCalendars.dated(days).semesterOf(day)).hasToString(semester);
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    return Arbitraries.oneOf(
        between(LocalDate.of(1901, 1, 1), LocalDate.of(9000, 12, 31)),
        between(LocalDate.of(2019, 1, 1), LocalDate.of(2026, 12, 31)));
  }

  @Provide
  Arbitrary<SemesterCalendar> calendars() {
    return Arbitraries.oneOf(
        Arbitraries.of(SemesterCalendars.standard(), SemesterCalendars.beijing()),
        firstDays().map(SemesterCalendars::dated));
  }

  @Provide
  Arbitrary<Map<Semester, LocalDate>> firstDays() {
    Arbitrary<Map.Entry<Semester, LocalDate>> entries =
        Combinators.combine(
                Arbitraries.integers().between(2020, 2026),
                Arbitraries.of(Term.class),
                Arbitraries.integers().between(0, 152))
            .as(SemestersTest::firstDay);
    return entries.list().ofMaxSize(14).map(SemestersTest::byName);
  }

  private static Map.Entry<Semester, LocalDate> firstDay(int year, Term term, int days) {
    LocalDate earliest = term == Term.FIRST ? LocalDate.of(year, 7, 1) : LocalDate.of(year, 12, 1);
    return Map.entry(Semester.of(year, term), earliest.plusDays(days));
  }

  private static Map<Semester, LocalDate> byName(Iterable<Map.Entry<Semester, LocalDate>> entries) {
    Map<Semester, LocalDate> days = new HashMap<>();
    entries.forEach(entry -> days.put(entry.getKey(), entry.getValue()));
    return days;
  }

  private static Arbitrary<LocalDate> between(LocalDate from, LocalDate to) {
    return Arbitraries.longs()
        .between(from.toEpochDay(), to.toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Test
  void aCalendarThatKnowsItsTermsTellsHolidaysFromThem() {
    TermCalendar beijing = SemesterCalendars.beijing();

    assertThat(beijing.isTermTime(LocalDate.of(2025, 9, 1))).isTrue();
    assertThat(beijing.isTermTime(LocalDate.of(2026, 1, 30))).isTrue();
    assertThat(beijing.isTermTime(LocalDate.of(2026, 1, 31))).isFalse();
    assertThat(beijing.isTermTime(LocalDate.of(2026, 3, 1))).isFalse();
    assertThat(beijing.isTermTime(LocalDate.of(2026, 3, 2))).isTrue();
    assertThat(beijing.isTermTime(LocalDate.of(2026, 7, 15))).isFalse();
    assertThat(beijing.isTermTime(LocalDate.of(2027, 8, 1))).isTrue();
  }

  @Test
  void aTermDoesNotEndBeforeItBegins() {
    LocalDate day = LocalDate.of(2025, 9, 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TermCalendar.Dates(day, day.minusDays(1)));
  }

  @Test
  void aSemesterIsReadInChineseAndEnglish() {
    assertThat(Semester.parse("2026-1").shown(Locale.SIMPLIFIED_CHINESE))
        .isEqualTo("2026–2027学年第一学期");
    assertThat(Semester.parse("2025-2").shown(Locale.ENGLISH))
        .isEqualTo("second semester of 2025–2026");
  }
}
