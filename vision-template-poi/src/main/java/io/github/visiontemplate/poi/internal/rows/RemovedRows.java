package io.github.visiontemplate.poi.internal.rows;

import java.util.Arrays;
import java.util.Collection;

/**
 * Rows that are taken out of a sheet, and what becomes of the numbers of all others. Rows count
 * from 1. Immutable.
 */
public final class RemovedRows {

  private final int[] rows;

  private RemovedRows(int[] rows) {
    this.rows = rows;
  }

  /** Returns the removal of rows in any order. */
  public static RemovedRows of(Collection<Integer> rows) {
    return new RemovedRows(rows.stream().mapToInt(Integer::intValue).sorted().distinct().toArray());
  }

  /** Returns whether no row is removed. */
  public boolean isEmpty() {
    return rows.length == 0;
  }

  boolean contains(int row) {
    return Arrays.binarySearch(rows, row) >= 0;
  }

  /**
   * Returns the new number of a row that stays; for a removed one, that of the row that takes its
   * place. So it is also the new number of a range's first row.
   */
  int shifted(int row) {
    return row - countTo(row - 1);
  }

  /**
   * Returns the new number of a range's last row: of the row itself if it stays, else of the last
   * one before it that does. A range is gone when this is less than its shifted first row.
   */
  int shiftedLast(int row) {
    return row - countTo(row);
  }

  /** Returns the first row from here on that stays. */
  int firstLeft(int row) {
    int left = row;
    while (contains(left)) {
      left++;
    }
    return left;
  }

  /** Returns how many rows are removed up to and with this one. */
  private int countTo(int row) {
    int place = Arrays.binarySearch(rows, row);
    return place >= 0 ? place + 1 : -place - 1;
  }
}
