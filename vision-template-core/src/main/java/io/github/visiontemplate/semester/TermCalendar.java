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
}
