package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.internal.Texts;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.table.Cell;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates from date cells, and from text {@code yyyy/m/d} or {@code yyyy-m-d}. Month and day
 * have one or two digits.
 */
final class DateCells {

  private static final int EARLIEST_YEAR = 1900;
  private static final int YEAR_DIGITS = 4;

  private DateCells() {}

  /** Reads a cell that is not blank. */
  static Reading<LocalDate> read(Cell cell) {
    if (cell instanceof Cell.Date date) {
      return Reading.of(date.value());
    }
    boolean readable = cell instanceof Cell.Text text && !Texts.isDoubtful(text.value());
    LocalDate date = readable ? ofText(Texts.normalized(cell.shown())) : null;
    return date == null ? Reading.flawed(IssueCode.EXAM_DATE_FORMAT) : Reading.of(date);
  }

  private static @Nullable LocalDate ofText(String text) {
    if (text.length() <= YEAR_DIGITS || "/-".indexOf(text.charAt(YEAR_DIGITS)) < 0) {
      return null;
    }
    int second = text.indexOf(text.charAt(YEAR_DIGITS), YEAR_DIGITS + 1);
    if (second < 0) {
      return null;
    }
    int year = number(text, 0, YEAR_DIGITS);
    int month = shortNumber(text, YEAR_DIGITS + 1, second);
    int day = shortNumber(text, second + 1, text.length());
    return isDate(year, month, day) ? LocalDate.of(year, month, day) : null;
  }

  /**
   * Returns whether a date is possible. Years before 1900, such as 0025, are not: they are really
   * two-digit years.
   */
  private static boolean isDate(int year, int month, int day) {
    return year >= EARLIEST_YEAR
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(year, month).lengthOfMonth();
  }

  private static int shortNumber(String text, int start, int end) {
    return end - start == 1 || end - start == 2 ? number(text, start, end) : -1;
  }

  private static int number(String text, int start, int end) {
    int number = 0;
    for (int i = start; i < end; i++) {
      if (!DecimalCells.isDigit(text.charAt(i))) {
        return -1;
      }
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }
}
