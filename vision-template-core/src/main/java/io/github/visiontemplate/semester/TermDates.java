package io.github.visiontemplate.semester;

import java.time.LocalDate;

/**
 * The days on which a semester is taught.
 *
 * @param first the first day
 * @param last the last day, of whichever grade goes on longest
 */
public record TermDates(LocalDate first, LocalDate last) {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if the last day is before the first
   */
  public TermDates {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("expected a last day after " + first + ", found " + last);
    }
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
