package io.github.visiontemplate.poi.internal.rows;

import org.jspecify.annotations.Nullable;

/** Reads row numbers that are not part of a reference. */
final class RowNumbers {

  static final int NONE = -1;

  private RowNumbers() {}

  /** Returns the row number, or {@link #NONE} if the text is not a row number. */
  static int parse(@Nullable String text) {
    if (text == null) {
      return NONE;
    }
    try {
      int number = (int) Double.parseDouble(text.strip());
      return number > Edge.LAST_ROW ? NONE : Math.max(NONE, number);
    } catch (NumberFormatException e) {
      return NONE;
    }
  }
}
