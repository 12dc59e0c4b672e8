package io.github.visiontemplate.semester;

import io.github.visiontemplate.semester.Semester.Term;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;

/**
 * Ready-made calendars.
 *
 * @since 0.1
 */
public final class SemesterCalendars {

  private static final SemesterCalendar STANDARD = dated(Map.of());

  private SemesterCalendars() {}

  /**
   * Returns the calendar of the default rule. The first semester of a school year is from 1
   * September to 31 January. The second semester is from 1 February to 31 August.
   */
  public static SemesterCalendar standard() {
    return STANDARD;
  }

  /**
   * Returns the calendar of Beijing with the published dates of 2025–2026: the first semester is
   * from 2025-09-01 to 2026-01-30, and the second semester is from 2026-03-02 to 2026-07-14. These
   * are the dates of the grades with the longest terms. Other years follow the default rule, and
   * the last days of their terms are not known.
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
   * Returns a calendar that knows the first and last school days of the given semesters. It derives
   * semesters from the first days in the same way as {@link #dated}.
   *
   * @throws IllegalArgumentException if a first day is outside the months that {@link #dated}
   *     allows
   */
  public static TermCalendar terms(Map<Semester, TermCalendar.Dates> dates) {
    return new TermDatedCalendar(dates);
  }

  /**
   * Returns a calendar with the given first days. All other semesters begin by the default rule. A
   * semester lasts until the next semester begins, so holidays belong to the semester before them.
   *
   * @param firstDays the first days of semesters; a first semester must begin from July to
   *     November, and a second semester from December to May, so that semesters stay in order
   * @throws IllegalArgumentException if a first day is not in these months
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
