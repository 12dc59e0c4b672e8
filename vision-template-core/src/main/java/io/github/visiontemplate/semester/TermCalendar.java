package io.github.visiontemplate.semester;

import java.time.LocalDate;

/**
 * A calendar that also knows on which days schools teach, so that a date of examination in the
 * holidays can be questioned.
 */
public interface TermCalendar extends SemesterCalendar {

  /**
   * Returns whether a day may be one of a term; also true where the dates of its school year are
   * not known.
   */
  boolean isTermTime(LocalDate day);

  /**
   * The days on which a semester is taught.
   *
   * @param first the first day
   * @param last the last day, of whichever grade goes on longest
   */
  record Dates(LocalDate first, LocalDate last) {

    /**
     * Checks the order.
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
