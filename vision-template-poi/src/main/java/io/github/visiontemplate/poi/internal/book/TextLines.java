package io.github.visiontemplate.poi.internal.book;

/** Calculates the heights of rows, because programs do not calculate them when they open a file. */
public final class TextLines {

  private static final float LINE_POINTS = 16;

  /** Excel repairs a workbook with a higher row. */
  private static final float MOST_POINTS = 409;

  private static final int MARGIN = 5;

  /** Characters from this one on are about twice as wide as a digit. */
  private static final int FIRST_WIDE = 0x1100;

  private TextLines() {}

  /**
   * Returns the height of a row in points if a text is wrapped in a column of a width. It is at
   * most the greatest height of a row.
   */
  public static float height(String text, int width) {
    int lines = text.lines().mapToInt(line -> lines(line, width - MARGIN)).sum();
    return Math.min(LINE_POINTS * Math.max(1, lines) + 2, MOST_POINTS);
  }

  private static int lines(String line, int width) {
    int needed = line.codePoints().map(c -> c >= FIRST_WIDE ? 2 : 1).sum();
    return Math.max(1, (needed + width - 1) / width);
  }
}
