package io.github.visiontemplate.semester;

import io.github.visiontemplate.semester.Semester.Term;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.Map;

/**
 * A calendar of the first days of semesters. A semester lasts until the next semester begins.
 * Immutable.
 */
final class DatedCalendar implements SemesterCalendar {

  private final Map<Integer, LocalDate> ofFirst = new HashMap<>();
  private final Map<Integer, LocalDate> ofSecond = new HashMap<>();

  DatedCalendar(Map<Semester, LocalDate> firstDays) {
    firstDays.forEach(
        (semester, day) -> days(semester.term()).put(semester.year().startYear(), day));
  }

  /**
   * Looks at only two first days at most, because this method is called for every row. No school
   * year begins before July or after November.
   */
  @Override
  public Semester semesterOf(LocalDate date) {
    int year = date.getMonthValue() >= Month.JULY.getValue() ? date.getYear() : date.getYear() - 1;
    if (date.isBefore(firstDay(year, Term.FIRST))) {
      return Semester.of(year - 1, Term.SECOND);
    }
    return Semester.of(year, date.isBefore(firstDay(year, Term.SECOND)) ? Term.FIRST : Term.SECOND);
  }

  /** Returns the first day of a semester by the default rule. */
  static LocalDate usualFirstDay(int startYear, Term term) {
    return term == Term.FIRST
        ? LocalDate.of(startYear, Month.SEPTEMBER, 1)
        : LocalDate.of(startYear + 1, Month.FEBRUARY, 1);
  }

  private LocalDate firstDay(int startYear, Term term) {
    LocalDate day = days(term).get(startYear);
    return day == null ? usualFirstDay(startYear, term) : day;
  }

  private Map<Integer, LocalDate> days(Term term) {
    return term == Term.FIRST ? ofFirst : ofSecond;
  }
}
