package io.github.visiontemplate.table;

import java.util.Comparator;

/**
 * The position of a cell. {@link #toString()} returns the address that people see, such as {@code
 * D12}.
 *
 * @param row the row number as the spreadsheet program shows it, from 1
 * @param column the column index, from 0 (column A)
 * @since 0.1
 */
public record CellPosition(int row, int column) implements Comparable<CellPosition> {

  private static final Comparator<CellPosition> BY_ROW =
      Comparator.comparingInt(CellPosition::row).thenComparingInt(CellPosition::column);

  /**
   * Checks the position.
   *
   * @throws IllegalArgumentException if the row is less than 1 or the column is less than 0
   */
  public CellPosition {
    if (row < 1 || column < 0) {
      throw new IllegalArgumentException(
          "expected a row from 1 and a column from 0, found " + row + ", " + column);
    }
  }

  /** Returns the letters of a column: {@code A} for 0, {@code AA} for 26. */
  public static String columnLetters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : columnLetters(column / 26 - 1) + last;
  }

  @Override
  public int compareTo(CellPosition other) {
    return BY_ROW.compare(this, other);
  }

  /** Returns the address, such as {@code D12}. */
  @Override
  public String toString() {
    return columnLetters(column) + row;
  }
}
