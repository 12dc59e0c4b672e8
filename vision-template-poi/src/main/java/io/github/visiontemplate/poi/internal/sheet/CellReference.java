package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.poi.internal.xml.XmlBytes;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads numbers and cell addresses out of attribute values. */
public final class CellReference {

  static final int INVALID = -1;

  /**
   * The most letters and digits that are read. A valid reference has at most three letters, and a
   * row number at most seven digits.
   */
  private static final int MAX_LETTERS = 3;

  private static final int MAX_DIGITS = 9;

  private CellReference() {}

  /** Returns the first column of a reference, from 0. Returns -1 if the reference has no column. */
  public static int columnOf(String reference) {
    byte[] bytes = reference.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    return column(bytes, 0, letters(bytes, 0, bytes.length));
  }

  /** Returns how many letters a reference begins with. */
  static int letters(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && isLetter(bytes[at])) {
      at++;
    }
    return at - from;
  }

  /**
   * Returns the index, from 0, of the column with these letters. Returns {@link #INVALID} if there
   * is no such column.
   */
  static int column(byte[] bytes, int from, int letters) {
    if (letters == 0 || letters > MAX_LETTERS) {
      return INVALID;
    }
    int column = 0;
    for (int i = from; i < from + letters; i++) {
      column = column * 26 + (bytes[i] & 0x1F);
    }
    return column - 1;
  }

  /** Returns a whole number without a sign. Returns {@link #INVALID} for anything else. */
  static int number(byte[] bytes, int from, int to) {
    if (from == to || to - from > MAX_DIGITS) {
      return INVALID;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      if (!XmlBytes.isDigit(bytes[i])) {
        return INVALID;
      }
      number = number * 10 + bytes[i] - '0';
    }
    return number;
  }

  private static boolean isLetter(byte b) {
    return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
  }
}
