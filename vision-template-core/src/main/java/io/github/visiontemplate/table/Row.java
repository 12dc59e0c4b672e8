package io.github.visiontemplate.table;

/**
 * One row of a sheet, as far as the file has it. Adapters may decode a cell only when it is asked
 * for.
 */
public interface Row {

  /** Returns the row number that the spreadsheet program shows, from 1. */
  int rowNumber();

  /**
   * Returns how many columns the row reaches over: one more than the index of its last cell in the
   * file.
   */
  int width();

  /** Returns the cell of a column, from 0; {@link Cell#blank()} where the file has none. */
  Cell cell(int column);

  /**
   * Returns whether any cell of the row comes from a formula; where not, no origin is asked for.
   */
  boolean hasFormulas();

  /** Returns where the cell of a column, from 0, comes from. */
  Cell.Origin origin(int column);
}
