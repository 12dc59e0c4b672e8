package io.github.visiontemplate.poi.internal.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The two ways in which cells hold dates. The time of day is left out. */
final class Dates {

  private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
  private static final LocalDate START_OF_1904 = LocalDate.of(1904, 1, 1);

  /** Spreadsheets count 29 February 1900, which never was. */
  private static final int NO_DAY = 60;

  /** 31 December 9999. */
  private static final int LAST_1900 = 2_958_465;

  private static final int LAST_1904 = 2_957_003;

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-(\\d{2})-(\\d{2})(T\\d{2}:\\d{2}(:\\d{2}([.,]\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?)?");

  private Dates() {}

  /** Returns the day of a serial number, or null when it stands for none. */
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

  /** Returns the day of an ISO 8601 date with or without a time, or null when it is none. */
  static @Nullable LocalDate ofIso(String text) {
    Matcher parts = ISO.matcher(text);
    if (!parts.matches()) {
      return null;
    }
    try {
      return LocalDate.of(
          Integer.parseInt(parts.group(1)),
          Integer.parseInt(parts.group(2)),
          Integer.parseInt(parts.group(3)));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
