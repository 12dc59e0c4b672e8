package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.table.Cell;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates in the two forms in which cells hold them: serial numbers and ISO 8601 texts. Serial
 * times of day are rounded to the second.
 */
final class CellDates {

  private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
  private static final LocalDate START_OF_1904 = LocalDate.of(1904, 1, 1);

  /** The serial number of 29 February 1900. Spreadsheets count this day, but it never existed. */
  private static final int NO_DAY = 60;

  /** The serial number of 31 December 9999. */
  private static final int LAST_1900 = 2_958_465;

  private static final int LAST_1904 = 2_957_003;

  private static final int SECONDS = 86_400;

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-(\\d{2})-(\\d{2})"
              + "(?:T(\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?");

  private CellDates() {}

  /** Returns the day of a serial number. Returns null if the number does not stand for a day. */
  static @Nullable LocalDate ofSerial(double serial, boolean date1904) {
    if (date1904) {
      boolean inRange = serial >= 0 && serial < LAST_1904 + 1;
      return inRange ? START_OF_1904.plusDays((long) serial) : null;
    }
    if (!(serial >= 1 && serial < LAST_1900 + 1)) {
      return null;
    }
    int day = (int) serial;
    return day == NO_DAY ? null : BEFORE_1900.plusDays(day < NO_DAY ? day : day - 1L);
  }

  /** Returns the time of day of a serial number. It is never rounded up into the next day. */
  static LocalTime timeOfSerial(double serial) {
    double fraction = serial - Math.floor(serial);
    return fraction == 0
        ? LocalTime.MIDNIGHT
        : LocalTime.ofSecondOfDay(Math.min(Math.round(fraction * SECONDS), SECONDS - 1));
  }

  /**
   * Returns the date and time of an ISO 8601 text. A date without a time is at midnight, and a time
   * zone is ignored. Returns null for any other text.
   */
  static Cell.@Nullable Date ofIso(String text) {
    Matcher parts = ISO.matcher(text);
    if (!parts.matches()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
      return new Cell.Date(day, time(parts));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static LocalTime time(Matcher parts) {
    if (parts.group(4) == null) {
      return LocalTime.MIDNIGHT;
    }
    int second = number(parts, 4) * 3600 + number(parts, 5) * 60;
    return LocalTime.ofSecondOfDay(
        Math.min(second + (parts.group(6) == null ? 0 : number(parts, 6)), SECONDS - 1));
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}
