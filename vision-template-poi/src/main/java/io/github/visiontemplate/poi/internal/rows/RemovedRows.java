package io.github.visiontemplate.poi.internal.rows;

import java.util.Arrays;
import java.util.Collection;

/**
 * The rows that are removed from a sheet, and the new numbers of all other rows. Rows count from 1.
 * Immutable.
 */
public final class RemovedRows {

  private final int[] rows;

  private RemovedRows(int[] rows) {
    this.rows = rows;
  }

  /** Returns the removal of rows, given in any order. */
  public static RemovedRows of(Collection<Integer> rows) {
    return new RemovedRows(rows.stream().mapToInt(Integer::intValue).sorted().distinct().toArray());
  }

  /** Returns whether no row is removed. */
  public boolean isEmpty() {
    return rows.length == 0;
  }

  /** Returns whether a row is removed. */
  public boolean contains(int row) {
    return Arrays.binarySearch(rows, row) >= 0;
  }

  /**
   * Returns the new number of a row that stays. For a removed row, returns the new number of the
   * next row that stays. The result is therefore also the new number of a range's first row.
   */
  int shifted(int row) {
    return row - countTo(row - 1);
  }

  /**
   * Returns the new number of a range's last row. If that row is removed, returns the new number of
   * the last row before it that stays. A range is lost if this number is less than the new number
   * of its first row.
   */
  int shiftedLast(int row) {
    return row - countTo(row);
  }

  /** Returns the first row that stays, starting at a row. */
  int firstLeft(int row) {
    int left = row;
    while (contains(left)) {
      left++;
    }
    return left;
  }

  /** Returns how many rows are removed up to and including a row. */
  private int countTo(int row) {
    int place = Arrays.binarySearch(rows, row);
    return place >= 0 ? place + 1 : -place - 1;
  }
}
