package io.github.visiontemplate.semester;

import java.time.LocalDate;

/**
 * SPI that derives a semester from the date of an examination. The record of the examination is
 * stored in that semester. An implementation must return a semester for every date in the years of
 * {@link SchoolYear}. A later date must never give an earlier semester, so the dates of a semester
 * are one interval.
 *
 * <p>Nothing is remembered from one import to the next, so a calendar whose dates people edit may
 * hold them in a field that it replaces:
 *
 * <pre>{@code
 * private volatile TermCalendar current;
 *
 * public Semester semesterOf(LocalDate examDate) {
 *   return current.semesterOf(examDate);
 * }
 *
 * public boolean isTermTime(LocalDate day) {
 *   return current.isTermTime(day);
 * }
 * }</pre>
 *
 * @since 0.1
 */
@FunctionalInterface
public interface SemesterCalendar {

  /** Returns the semester that an examination date belongs to. Never null. */
  Semester semesterOf(LocalDate examDate);
}
