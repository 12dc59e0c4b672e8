package io.github.visiontemplate.parse.internal;

import java.util.Comparator;

/**
 * The place of a row in a workbook of several sheets.
 *
 * @param sheetIndex the position of the sheet in the workbook, from 0
 * @param rowNumber the row number that the spreadsheet program shows, from 1
 */
public record RowPlace(int sheetIndex, int rowNumber) implements Comparable<RowPlace> {

  private static final int ROW_BITS = 21;

  /**
   * The highest possible row number, about twice the highest row number of spreadsheet programs.
   */
  public static final int LAST_ROW = (1 << ROW_BITS) - 1;

  private static final int SHEETS = 1 << (Integer.SIZE - 1 - ROW_BITS);
  private static final Comparator<RowPlace> ORDER =
      Comparator.comparingInt(RowPlace::sheetIndex).thenComparingInt(RowPlace::rowNumber);

  /**
   * Checks the place.
   *
   * @throws IllegalArgumentException if the place is beyond the limit of 1,024 sheets with {@link
   *     #LAST_ROW} rows each
   */
  public RowPlace {
    if (sheetIndex < 0 || sheetIndex >= SHEETS || rowNumber < 1 || rowNumber > LAST_ROW) {
      throw new IllegalArgumentException(
          "expected a row of a sheet, found " + rowNumber + " of " + sheetIndex);
    }
  }

  /** Returns the place as a single positive number. */
  public int code() {
    return sheetIndex << ROW_BITS | rowNumber;
  }

  /** Returns the place that a {@link #code()} stands for. */
  public static RowPlace of(int code) {
    return new RowPlace(code >> ROW_BITS, code & LAST_ROW);
  }

  @Override
  public int compareTo(RowPlace other) {
    return ORDER.compare(this, other);
  }
}
