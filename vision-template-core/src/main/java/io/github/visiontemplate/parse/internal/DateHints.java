package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.internal.Texts;
import io.github.visiontemplate.table.Cell;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the date that a cell was probably meant to hold. If the year comes last, day and month are
 * told apart only if one of the two numbers cannot be a month, or both are equal. A two-digit year
 * is never completed.
 */
final class DateHints {

  private static final String SEPARATOR = "\\s*[-/.,\u3001\u3002\u5E74\u6708\\s]\\s*";
  private static final String REST = "\\s*\u65E5?(?:[\\sT].*)?";
  private static final List<Pattern> YEAR_FIRST =
      List.of(
          Pattern.compile(
              "([0-9]{4})" + SEPARATOR + "([0-9]{1,2})" + SEPARATOR + "([0-9]{1,2})" + REST),
          Pattern.compile("(20[0-9]{2})([0-9]{2})([0-9]{2})"));
  private static final Pattern YEAR_LAST =
      Pattern.compile("([0-9]{1,2})" + SEPARATOR + "([0-9]{1,2})" + SEPARATOR + "([0-9]{4})");

  /**
   * The first number that may be a date. A number in a date column may be a day from 2000 to 2099,
   * counted from 1900.
   */
  private static final int FIRST_SERIAL = 36526;

  private static final int LAST_SERIAL = 73050;
  private static final int DAYS_TO_1904 = 1462;
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final int FIRST_YEAR = 1900;
  private static final int MONTHS = 12;

  private DateHints() {}

  static @Nullable String of(Cell cell, boolean date1904) {
    String text = Texts.normalized(Texts.withHyphensShown(cell.shown()));
    LocalDate date = cell instanceof Cell.Numeric ? ofSerial(text, date1904) : null;
    if (date == null && !Texts.isDoubtful(text)) {
      date = ofParts(text);
    }
    return date == null ? null : new Cell.Date(date).shown();
  }

  private static @Nullable LocalDate ofParts(String text) {
    for (Pattern pattern : YEAR_FIRST) {
      Matcher parts = pattern.matcher(text);
      if (parts.matches()) {
        return dateOf(number(parts, 1), number(parts, 2), number(parts, 3));
      }
    }
    Matcher parts = YEAR_LAST.matcher(text);
    return parts.matches() ? yearLast(number(parts, 1), number(parts, 2), number(parts, 3)) : null;
  }

  /** Reads the number of a day as a date. A date cell whose format was lost shows such a number. */
  private static @Nullable LocalDate ofSerial(String text, boolean date1904) {
    if (!text.matches("[0-9]{5}(\\.[0-9]+)?")) {
      return null;
    }
    int serial = Integer.parseInt(text.substring(0, 5)) + (date1904 ? DAYS_TO_1904 : 0);
    return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? DAY_ZERO.plusDays(serial) : null;
  }

  private static @Nullable LocalDate yearLast(int first, int second, int year) {
    boolean ambiguous = first <= MONTHS && second <= MONTHS && first != second;
    return ambiguous ? null : dateOf(year, Math.min(first, second), Math.max(first, second));
  }

  private static @Nullable LocalDate dateOf(int year, int month, int day) {
    return year >= FIRST_YEAR
            && month >= 1
            && month <= MONTHS
            && day >= 1
            && day <= YearMonth.of(year, month).lengthOfMonth()
        ? LocalDate.of(year, month, day)
        : null;
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}
