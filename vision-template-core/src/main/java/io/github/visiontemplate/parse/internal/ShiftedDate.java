package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.table.Cell;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A date whose time of day shows that midnight at the start of the next day was probably meant. A
 * time of 16:00 is midnight in Beijing, written in UTC. Times in the last minute of a day come from
 * common JavaScript libraries, which calculate with Shanghai's local time of 1899.
 *
 * @param next the next day
 * @param isBeforeMidnight whether the time is in the last minute of the day; otherwise it is 16:00
 */
public record ShiftedDate(LocalDate next, boolean isBeforeMidnight) {

  private static final int FOUR_PM = 16 * 3600;
  private static final int LAST_MINUTE = 24 * 3600 - 60;

  /** The seconds that may be lost if a date's serial number is written with four decimals. */
  private static final int TOLERANCE = 5;

  static @Nullable ShiftedDate of(Cell cell) {
    if (!(cell instanceof Cell.Date date) || date.time().equals(LocalTime.MIDNIGHT)) {
      return null;
    }
    int second = date.time().toSecondOfDay();
    boolean isBeforeMidnight = second >= LAST_MINUTE;
    return isBeforeMidnight || Math.abs(second - FOUR_PM) <= TOLERANCE
        ? new ShiftedDate(date.value().plusDays(1), isBeforeMidnight)
        : null;
  }

  /** Returns the next day as a cell would show it. */
  public String nextShown() {
    return new Cell.Date(next).shown();
  }
}
