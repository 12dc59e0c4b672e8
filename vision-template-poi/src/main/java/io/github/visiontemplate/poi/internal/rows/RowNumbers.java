package io.github.visiontemplate.poi.internal.rows;

import org.jspecify.annotations.Nullable;

/** Reads the numbers of rows where they are not part of a reference. */
final class RowNumbers {

  static final int NONE = -1;

  private RowNumbers() {}

  /** Returns the number, or {@link #NONE} for anything else. */
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
