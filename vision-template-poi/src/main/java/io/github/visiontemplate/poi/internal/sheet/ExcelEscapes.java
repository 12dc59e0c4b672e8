package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.poi.internal.xml.XmlText;

/**
 * The notation {@code _xHHHH_}, in which spreadsheets store characters that XML cannot hold
 * (ECMA-376, ST_Xstring).
 */
public final class ExcelEscapes {

  private static final int LENGTH = 7;

  private ExcelEscapes() {}

  /** Replaces each escape by its character. */
  public static String decode(String text) {
    int next = text.indexOf("_x");
    if (next < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder(text.length());
    int done = 0;
    for (; next >= 0; next = text.indexOf("_x", next)) {
      if (isEscape(text, next)) {
        char character = (char) Integer.parseInt(text.substring(next + 2, next + 6), 16);
        decoded.append(text, done, next).append(character);
        next += LENGTH;
        done = next;
      } else {
        next++;
      }
    }
    return decoded.append(text, done, text.length()).toString();
  }

  /** Escapes characters that XML cannot hold, and text that would be read as an escape. */
  public static String encode(String text) {
    StringBuilder encoded = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      if (isUnsafe(character) || (character == '_' && looksEscaped(text, i))) {
        encoded.append(String.format("_x%04X_", character));
      } else {
        encoded.appendCodePoint(character);
      }
      i += Character.charCount(character);
    }
    return encoded.toString();
  }

  /**
   * Returns whether a character must be escaped. This includes the carriage return, which is legal
   * in XML but would be read back as a line feed.
   */
  private static boolean isUnsafe(int character) {
    return character == '\r' || !XmlText.isLegal(character);
  }

  private static boolean isEscape(String text, int at) {
    return at + LENGTH <= text.length() && isBegun(text, at) && text.charAt(at + 6) == '_';
  }

  /**
   * Returns whether the text at an index would be read as an escape. Its closing underscore may
   * also come from an escape that follows.
   */
  private static boolean looksEscaped(String text, int at) {
    return at + LENGTH <= text.length()
        && isBegun(text, at)
        && (text.charAt(at + 6) == '_' || isUnsafe(text.codePointAt(at + 6)));
  }

  private static boolean isBegun(String text, int at) {
    if (text.charAt(at + 1) != 'x') {
      return false;
    }
    for (int i = at + 2; i < at + 6; i++) {
      char c = text.charAt(i);
      if (c >= 128 || Character.digit(c, 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
