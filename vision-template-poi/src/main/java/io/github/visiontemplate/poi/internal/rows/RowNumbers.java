package io.github.visiontemplate.poi.internal.rows;

import org.jspecify.annotations.Nullable;

/** Reads the numbers of rows where they stand alone. */
final class RowNumbers {

  static final int NONE = -1;

  private RowNumbers() {}

  /** Returns the number, {@link #NONE} for what is none. */
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
