package io.github.visiontemplate.semester;

import io.github.visiontemplate.semester.Semester.Term;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;

/** Calendars to start from. */
public final class SemesterCalendars {

  private static final SemesterCalendar STANDARD = dated(Map.of());

  private SemesterCalendars() {}

  /**
   * Returns the default rule: 1 September to 31 January is the first semester of the school year
   * that began in that September, 1 February to 31 August the second.
   */
  public static SemesterCalendar standard() {
    return STANDARD;
  }

  /**
   * Returns the calendar of Beijing with the published dates of 2025–2026: the first semester from
   * 2025-09-01 to 2026-01-30, the second from 2026-03-02 to 2026-07-14, as the grades have it that
   * are taught longest. Other years follow the default rule; their terms are not known.
   */
  public static TermCalendar beijing() {
    return terms(
        Map.of(
            Semester.of(2025, Term.FIRST),
            new TermCalendar.Dates(
                LocalDate.of(2025, Month.SEPTEMBER, 1), LocalDate.of(2026, Month.JANUARY, 30)),
            Semester.of(2025, Term.SECOND),
            new TermCalendar.Dates(
                LocalDate.of(2026, Month.MARCH, 2), LocalDate.of(2026, Month.JULY, 14))));
  }

  /**
   * Returns a calendar that knows on which days the given semesters are taught; it derives
   * semesters as {@link #dated} does from their first days.
   *
   * @throws IllegalArgumentException if a first day is outside the months that {@link #dated} names
   */
  public static TermCalendar terms(Map<Semester, TermCalendar.Dates> dates) {
    return new TermDatedCalendar(dates);
  }

  /**
   * Returns a calendar in which the given semesters begin on their first days and all others by the
   * default rule. A semester lasts until the next one begins, so holidays belong to the semester
   * before them.
   *
   * @param firstDays first days of semesters; a first semester begins from July to November, a
   *     second one from December to May, so that no two semesters can change places
   * @throws IllegalArgumentException if a first day is outside these months
   */
  public static SemesterCalendar dated(Map<Semester, LocalDate> firstDays) {
    firstDays.forEach(SemesterCalendars::checkFirstDay);
    return new DatedCalendar(firstDays);
  }

  private static void checkFirstDay(Semester semester, LocalDate day) {
    LocalDate usual = DatedCalendar.usualFirstDay(semester.year().startYear(), semester.term());
    LocalDate earliest = usual.minusMonths(2);
    if (day.isBefore(earliest)
        || !day.isBefore(earliest.plusMonths(semester.term() == Term.FIRST ? 5 : 6))) {
      throw new IllegalArgumentException(
          "expected a first day of " + semester + " near " + usual + ", found " + day);
    }
  }
}
