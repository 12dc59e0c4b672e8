package io.github.visiontemplate.table;

/**
 * A rectangle of cells, such as a merged cell.
 *
 * @param first the upper left cell
 * @param last the lower right cell
 */
public record CellRange(CellPosition first, CellPosition last) {

  /** Tells whether the rectangle holds the cell. */
  public boolean contains(int row, int column) {
    return row >= first.row()
        && row <= last.row()
        && column >= first.column()
        && column <= last.column();
  }
}
