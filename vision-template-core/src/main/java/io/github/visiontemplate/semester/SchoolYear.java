package io.github.visiontemplate.semester;

import io.github.visiontemplate.semester.Semester.Term;
import java.time.LocalDate;
import java.time.Month;

/**
 * A school year (学年). It begins on 1 September unless a calendar says otherwise.
 *
 * @param startYear the calendar year in which the school year begins: 2025 for 2025–2026
 * @since 0.1
 */
public record SchoolYear(int startYear) implements Comparable<SchoolYear> {

  /**
   * Checks the year.
   *
   * @throws IllegalArgumentException if the year is not from 1900 to 9998; later school years
   *     cannot be written with four digits
   */
  public SchoolYear {
    if (!isPossible(startYear)) {
      throw new IllegalArgumentException("expected a year from 1900 to 9998, found " + startYear);
    }
  }

  static boolean isPossible(int startYear) {
    return startYear >= 1900 && startYear <= 9998;
  }

  /** Returns the school year of a date, with school years that begin on 1 September. */
  public static SchoolYear of(LocalDate date) {
    return new SchoolYear(
        date.getMonthValue() >= Month.SEPTEMBER.getValue() ? date.getYear() : date.getYear() - 1);
  }

  /** Returns the given semester of this school year. */
  public Semester semester(Term term) {
    return new Semester(this, term);
  }

  @Override
  public int compareTo(SchoolYear other) {
    return Integer.compare(startYear, other.startYear);
  }

  /** Returns the school year in the usual notation, such as {@code 2025-2026}. */
  @Override
  public String toString() {
    return startYear + "-" + (startYear + 1);
  }
}
