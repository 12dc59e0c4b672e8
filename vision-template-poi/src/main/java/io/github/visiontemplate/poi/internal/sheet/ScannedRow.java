package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.table.Row;
import org.jspecify.annotations.Nullable;

/** A row, stored as places in the window. The same object is used again for other rows. */
public final class ScannedRow implements Row {

  /** Stands for no style: the row gives none to its new cells. */
  static final int NO_STYLE = -1;

  private final CellDecoder decoder;
  private final CellTable cells = new CellTable();

  private int number;
  private int width;
  private int style;
  private int start;
  private int startTagEnd;
  private boolean selfClosing;
  private boolean ordered;

  /** The formulas of the sheet if an array formula reaches into this row, otherwise null. */
  private @Nullable Formulas arrays;

  /**
   * The index of each column's cell, from 1; 0 for none. Only used if the cells are not in order.
   */
  private int[] indexes = {};

  ScannedRow(CellDecoder decoder) {
    this.decoder = decoder;
  }

  void begin(int rowNumber, int rowStyle, int from, int tagEnd, boolean empty) {
    number = rowNumber;
    style = rowStyle;
    start = from;
    startTagEnd = tagEnd;
    selfClosing = empty;
    width = 0;
    ordered = true;
    cells.clear();
  }

  /** Ends the row. The formulas are null if no array formula reaches into the row. */
  void endWith(@Nullable Formulas formulas) {
    arrays = formulas;
  }

  /** Takes note of the column of the next cell. */
  void reach(int column) {
    if (column < width) {
      ordered = false;
    } else {
      width = column + 1;
    }
  }

  @Override
  public int rowNumber() {
    return number;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public Cell cell(int column) {
    int index = find(column);
    return index < 0 ? Cell.blank() : decoder.decode(cells, index, number);
  }

  @Override
  public boolean hasFormulas() {
    return cells.isMarked(CellTable.FORMULA) || arrays != null;
  }

  @Override
  public Cell.Origin origin(int column) {
    int index = find(column);
    if (index < 0) {
      return Cell.Origin.ENTERED;
    }
    int traits = arrays == null ? 0 : arrays.traits(number, column);
    if (!cells.has(index, CellTable.FORMULA) && traits == 0) {
      return Cell.Origin.ENTERED;
    }
    boolean isVolatile = cells.has(index, CellTable.VOLATILE) || (traits & CellTable.VOLATILE) != 0;
    return isVolatile ? Cell.Origin.VOLATILE_FORMULA : Cell.Origin.FORMULA;
  }

  /** Returns the places of the row's cells. */
  public CellTable cells() {
    return cells;
  }

  /** Returns the style that the row gives to new cells, or {@link #NO_STYLE}. */
  public int style() {
    return style;
  }

  /** Returns where the row begins, from the pin of the window. */
  public int start() {
    return start;
  }

  /** Returns where the row's start tag ends, from the pin of the window. */
  public int startTagEnd() {
    return startTagEnd;
  }

  /** Returns whether the row is written as one tag. */
  public boolean isSelfClosing() {
    return selfClosing;
  }

  /** Returns whether the cells are in the order of their columns. */
  public boolean isOrdered() {
    return ordered;
  }

  /** Returns the index of the cell in a column, or -1 if there is none. */
  public int find(int column) {
    int last = Math.min(column, cells.count() - 1);
    if (!ordered) {
      return findAnywhere(column);
    }
    while (last >= 0 && cells.column(last) > column) {
      last--;
    }
    return last >= 0 && cells.column(last) == column ? last : -1;
  }

  /** Returns where the cell of a column begins or would begin, from the pin of the window. */
  public int place(int column) {
    int cell = find(column);
    if (cell >= 0) {
      return cells.start(cell);
    }
    int before = before(column);
    if (before + 1 < cells.count()) {
      return cells.start(before + 1);
    }
    return before < 0 ? startTagEnd : cells.end(before);
  }

  /**
   * Returns the index of the cell behind which a missing cell goes, or -1 if it goes before all
   * cells. A missing cell goes before the first cell of a later column.
   */
  int before(int column) {
    int next = 0;
    while (next < cells.count() && cells.column(next) < column) {
      next++;
    }
    return next - 1;
  }

  /**
   * Stores the index of each column's cell, for cells that are not in order. Returns false if two
   * cells are in one column.
   */
  boolean index() {
    indexes = new int[width];
    for (int i = 0; i < cells.count(); i++) {
      if (indexes[cells.column(i)] != 0) {
        return false;
      }
      indexes[cells.column(i)] = i + 1;
    }
    return true;
  }

  private int findAnywhere(int column) {
    return column < indexes.length ? indexes[column] - 1 : -1;
  }
}
