package io.github.visiontemplate.semester;

import java.time.LocalDate;

/**
 * SPI: derives the semester in which an examination is stored from its date. It answers for every
 * date of a school year that {@link SchoolYear} can name, later dates never give earlier semesters,
 * and the dates of a semester are one interval.
 */
@FunctionalInterface
public interface SemesterCalendar {

  /** Returns the semester of an examination date. */
  Semester semesterOf(LocalDate examDate);
}
