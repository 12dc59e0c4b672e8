package io.github.visiontemplate.parse.internal;

import java.util.Comparator;

/**
 * The place of a row in a workbook of several sheets.
 *
 * @param sheetIndex the sheet's place in the workbook, from 0
 * @param rowNumber the number that the spreadsheet program shows, from 1
 */
public record RowPlace(int sheetIndex, int rowNumber) implements Comparable<RowPlace> {

  private static final int ROW_BITS = 21;

  /** The highest row number that a place can name, twice as high as spreadsheet programs have. */
  public static final int LAST_ROW = (1 << ROW_BITS) - 1;

  private static final int SHEETS = 1 << (Integer.SIZE - 1 - ROW_BITS);
  private static final Comparator<RowPlace> ORDER =
      Comparator.comparingInt(RowPlace::sheetIndex).thenComparingInt(RowPlace::rowNumber);

  /**
   * Checks the place.
   *
   * @throws IllegalArgumentException if it is beyond the 1,024 sheets of {@link #LAST_ROW} rows
   *     that a place can name
   */
  public RowPlace {
    if (sheetIndex < 0 || sheetIndex >= SHEETS || rowNumber < 1 || rowNumber > LAST_ROW) {
      throw new IllegalArgumentException(
          "expected a row of a sheet, found " + rowNumber + " of " + sheetIndex);
    }
  }

  /** Returns the place as one positive number. */
  public int code() {
    return sheetIndex << ROW_BITS | rowNumber;
  }

  /** Returns the place of a {@link #code()}. */
  public static RowPlace of(int code) {
    return new RowPlace(code >> ROW_BITS, code & LAST_ROW);
  }

  @Override
  public int compareTo(RowPlace other) {
    return ORDER.compare(this, other);
  }
}
