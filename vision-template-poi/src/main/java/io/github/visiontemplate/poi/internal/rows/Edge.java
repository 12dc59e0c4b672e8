package io.github.visiontemplate.poi.internal.rows;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One end of a reference: a cell, or only a column, or only a row.
 *
 * @param column the column from 1, or 0 if the end has no column
 * @param fixedColumn whether the column is written with a dollar sign
 * @param row the row from 1, or 0 if the end has no row
 * @param fixedRow whether the row is written with a dollar sign
 */
public record Edge(int column, boolean fixedColumn, int row, boolean fixedRow) {

  static final int LAST_ROW = 1 << 20;
  static final int LAST_COLUMN = 1 << 14;

  private static final Pattern FORM =
      Pattern.compile("(\\$?)([A-Za-z]{1,3})(?:(\\$?)([0-9]{1,7}))?|(\\$?)([0-9]{1,7})");

  /**
   * Reads text that {@link Reference} has found. {@link #isValid()} tells whether the end lies
   * within a sheet.
   */
  static Edge of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("expected a cell, a column or a row");
    }
    if (form.group(6) != null) {
      return new Edge(0, false, Integer.parseInt(form.group(6)), !form.group(5).isEmpty());
    }
    int column = column(form.group(2));
    return form.group(4) == null
        ? new Edge(column, !form.group(1).isEmpty(), 0, false)
        : new Edge(
            column,
            !form.group(1).isEmpty(),
            Integer.parseInt(form.group(4)),
            !form.group(3).isEmpty());
  }

  boolean isValid() {
    return column <= LAST_COLUMN && row <= LAST_ROW && column + row > 0;
  }

  Edge atRow(int newRow) {
    return new Edge(column, fixedColumn, newRow, fixedRow);
  }

  /**
   * Returns this end as it is in a formula further down and to the right. Only relative parts
   * change.
   */
  Edge moved(int rows, int columns) {
    return new Edge(
        column == 0 || fixedColumn ? column : wrapped(column + columns, LAST_COLUMN),
        fixedColumn,
        row == 0 || fixedRow ? row : wrapped(row + rows, LAST_ROW),
        fixedRow);
  }

  /**
   * Wraps a number: after the last row or column, a relative reference continues with the first, as
   * in Excel.
   */
  static int wrapped(int number, int last) {
    return Math.floorMod(number - 1, last) + 1;
  }

  @Override
  public String toString() {
    return (column == 0 ? "" : (fixedColumn ? "$" : "") + letters(column))
        + (row == 0 ? "" : (fixedRow ? "$" : "") + row);
  }

  private static int column(String letters) {
    int column = 0;
    for (char letter : letters.toUpperCase(Locale.ROOT).toCharArray()) {
      column = column * 26 + letter - 'A' + 1;
    }
    return column;
  }

  private static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.append((char) ('A' + (rest - 1) % 26));
    }
    return letters.reverse().toString();
  }
}
