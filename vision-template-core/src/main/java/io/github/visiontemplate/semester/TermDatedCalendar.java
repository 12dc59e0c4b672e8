package io.github.visiontemplate.semester;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** A calendar of the first and last days of semesters. Immutable. */
final class TermDatedCalendar implements TermCalendar {

  private final SemesterCalendar firstDays;
  private final Map<Semester, TermCalendar.Dates> terms;

  TermDatedCalendar(Map<Semester, TermCalendar.Dates> terms) {
    this.terms = Map.copyOf(terms);
    Map<Semester, LocalDate> first = new HashMap<>();
    terms.forEach((semester, dates) -> first.put(semester, dates.first()));
    this.firstDays = SemesterCalendars.dated(first);
  }

  @Override
  public Semester semesterOf(LocalDate examDate) {
    return firstDays.semesterOf(examDate);
  }

  @Override
  public boolean isTermTime(LocalDate day) {
    TermCalendar.Dates dates = terms.get(semesterOf(day));
    return dates == null || dates.contains(day);
  }
}
