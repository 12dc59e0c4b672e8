package io.github.visiontemplate.poi.internal.fill;

/** The cells of a row in the order of the file, for {@link RowFormulas}. */
public interface RowCells {

  /** Returns the number of the row. */
  int row();

  /** Returns how many cells the row has. */
  int count();

  /** Returns the column of a cell, from 0. */
  int column(int cell);

  /** Returns whether any cell of the row has a formula. */
  boolean hasFormulas();

  /** Returns whether a cell has a formula. */
  boolean hasFormula(int cell);

  /** Returns whether a cell has a value, even an empty one. */
  boolean hasValue(int cell);

  /** Returns the XML of a cell, as written. */
  String source(int cell);
}
