package io.github.visiontemplate.poi.internal.fill;

/** The cells of a row in the order of the file, as {@link RowFormulas} looks at them. */
public interface RowCells {

  /** Returns the number of the row. */
  int row();

  /** Returns how many cells there are. */
  int count();

  /** Returns the column of a cell, from 0. */
  int column(int cell);

  /** Returns whether any cell has a formula. */
  boolean hasFormulas();

  /** Returns whether a cell has a formula. */
  boolean hasFormula(int cell);

  /** Returns whether a cell has a value, be it an empty one. */
  boolean hasValue(int cell);

  /** Returns a cell as written. */
  String source(int cell);
}
