package io.github.visiontemplate.poi.internal.calc;

import java.util.Arrays;

/** The cells of a sheet that lost their formula. Each cell takes eight bytes. */
final class LostFormulas {

  private static final int COLUMN_BITS = 14;

  private long[] cells = new long[16];
  private int count;

  /**
   * Adds a cell, given by its row and its column from 0. Cells must be added in their order in the
   * sheet.
   */
  void add(int row, int column) {
    if (count == cells.length) {
      cells = Arrays.copyOf(cells, 2 * count);
    }
    cells[count++] = place(row, column);
  }

  boolean contains(int row, int column) {
    return Arrays.binarySearch(cells, 0, count, place(row, column)) >= 0;
  }

  boolean isEmpty() {
    return count == 0;
  }

  private static long place(int row, int column) {
    return ((long) row << COLUMN_BITS) + column;
  }
}
