package io.github.visiontemplate.poi.internal.rows;

import org.jspecify.annotations.Nullable;

/**
 * A reference to a cell or to a range of cells.
 *
 * @param prefix the sheet as written, with its exclamation mark; empty if no sheet is named
 * @param first the first corner of the range, or the only cell
 * @param last the other corner of the range; null for a single cell
 */
public record Reference(String prefix, Edge first, @Nullable Edge last) implements Formula.Piece {

  static Reference of(String prefix, String area) {
    int colon = area.indexOf(':');
    return colon < 0
        ? new Reference(prefix, Edge.of(area), null)
        : new Reference(
            prefix, Edge.of(area.substring(0, colon)), Edge.of(area.substring(colon + 1)));
  }

  boolean isValid() {
    return first.isValid() && (last == null || last.isValid());
  }

  /**
   * Returns whether the prefix names exactly this sheet: no range of sheets, and no sheet of
   * another file.
   */
  boolean isOf(String sheet) {
    String name = prefix.substring(0, Math.max(0, prefix.length() - 1));
    boolean quoted = name.length() > 1 && name.startsWith("'") && name.endsWith("'");
    String plain = quoted ? name.substring(1, name.length() - 1).replace("''", "'") : name;
    return plain.equalsIgnoreCase(sheet);
  }

  /**
   * Returns whether a row of the reference is relative, so that it moves with the formula's cell.
   */
  boolean hasRelativeRow() {
    return isRelative(first) || (last != null && isRelative(last));
  }

  /** Returns whether the reference is to a single cell. */
  public boolean isSingleCell() {
    return last == null || (first.row() == last.row() && first.column() == last.column());
  }

  /** Returns the first row, or 1 for whole columns. */
  public int firstRow() {
    int row = last == null ? first.row() : Math.min(first.row(), last.row());
    return Math.max(1, row);
  }

  /** Returns the last row, or 0 for whole columns. */
  public int lastRow() {
    return last == null ? first.row() : Math.max(first.row(), last.row());
  }

  /** Returns the first column, from 0. */
  public int firstColumn() {
    return Math.max(
        0, (last == null ? first.column() : Math.min(first.column(), last.column())) - 1);
  }

  /** Returns the last column, from 0. For whole rows this is the last column of a sheet. */
  public int lastColumn() {
    int column = last == null ? first.column() : Math.max(first.column(), last.column());
    return column == 0 ? Edge.LAST_COLUMN - 1 : column - 1;
  }

  /** Returns whether the reference contains a cell. The column counts from 0. */
  public boolean contains(int row, int column) {
    return row >= firstRow()
        && (lastRow() == 0 || row <= lastRow())
        && column >= firstColumn()
        && column <= lastColumn();
  }

  /** Returns the range from this reference's first corner down to another row. */
  Reference toRow(int row) {
    return new Reference(prefix, first, (last == null ? first : last).atRow(row));
  }

  /** Returns the reference as it is in a cell further down and to the right. */
  public Reference moved(int rows, int columns) {
    return new Reference(
        prefix, first.moved(rows, columns), last == null ? null : last.moved(rows, columns));
  }

  /** Returns the reference to those of its cells that are left, or null if no cell is left. */
  @Nullable Reference without(RemovedRows rows) {
    if (last == null) {
      return rows.contains(first.row())
          ? null
          : new Reference(prefix, first.atRow(rows.shifted(first.row())), null);
    }
    if (first.row() == 0 || last.row() == 0) {
      return this;
    }
    int top = Math.min(first.row(), last.row());
    int bottom = Math.max(first.row(), last.row());
    int newTop = rows.shifted(top);
    int newBottom = reachesEnd(top, bottom) ? bottom : rows.shiftedLast(bottom);
    if (newBottom < newTop) {
      return null;
    }
    return first.row() <= last.row()
        ? new Reference(prefix, first.atRow(newTop), last.atRow(newBottom))
        : new Reference(prefix, first.atRow(newBottom), last.atRow(newTop));
  }

  /**
   * Returns whether a range ends at the last row of the sheet. Such a range still ends there after
   * a removal.
   */
  private static boolean reachesEnd(int top, int bottom) {
    return bottom == Edge.LAST_ROW && top < bottom;
  }

  private static boolean isRelative(Edge edge) {
    return edge.row() > 0 && !edge.fixedRow();
  }

  @Override
  public String toString() {
    return prefix + first + (last == null ? "" : ":" + last);
  }
}
