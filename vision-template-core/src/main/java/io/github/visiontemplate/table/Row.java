package io.github.visiontemplate.table;

/**
 * One row of a sheet, with the cells that the file has. An adapter may decode a cell only when
 * {@link #cell} is called for it.
 *
 * @since 0.1
 */
public interface Row {

  /** Returns the row number that the spreadsheet program shows, from 1. */
  int rowNumber();

  /**
   * Returns the width of the row in columns, which is the index of its last cell in the file plus
   * one.
   */
  int width();

  /**
   * Returns the cell in a column, counted from 0. Returns {@link Cell#blank()} if the file has no
   * such cell.
   */
  Cell cell(int column);

  /** Returns whether any cell of the row has a formula. If not, {@link #origin} is not called. */
  boolean hasFormulas();

  /** Returns the origin of the content in a column, counted from 0. */
  Cell.Origin origin(int column);
}
