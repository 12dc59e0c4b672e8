package io.github.visiontemplate.semester;

import java.time.LocalDate;

/**
 * A calendar that also knows the first and last days of terms. With it, the library can warn if an
 * examination date is in the holidays.
 *
 * @since 0.1
 */
public interface TermCalendar extends SemesterCalendar {

  /**
   * Returns whether a day may be in a term. Also returns true if the dates of the day's semester
   * are not known.
   */
  boolean isTermTime(LocalDate day);

  /**
   * The first and last school days of a semester.
   *
   * @param first the first day
   * @param last the last day of the grade with the longest term
   */
  record Dates(LocalDate first, LocalDate last) {

    /**
     * Checks the order of the days.
     *
     * @throws IllegalArgumentException if the last day is before the first
     */
    public Dates {
      if (last.isBefore(first)) {
        throw new IllegalArgumentException(
            "expected a last day after " + first + ", found " + last);
      }
    }

    boolean contains(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }
}
