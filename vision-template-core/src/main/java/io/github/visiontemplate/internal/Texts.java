package io.github.visiontemplate.internal;

import java.text.Normalizer;

/**
 * How text from people is made comparable: compatibility forms unified (NFKC), blanks of every kind
 * known.
 */
public final class Texts {

  private static final int ASCII = 0x80;

  private Texts() {}

  /**
   * Unifies compatibility forms, so that full-width letters and digits become ASCII, and trims
   * blanks of every kind.
   */
  public static String normalized(String text) {
    return trimmed(unified(text));
  }

  /** Drops blanks of every kind at both ends. */
  public static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Unifies compatibility forms and drops blanks and line breaks everywhere. */
  public static String withoutBlanks(String text) {
    String unified = unified(text);
    StringBuilder kept = new StringBuilder(unified.length());
    unified.chars().filter(c -> !isBlank((char) c)).forEach(c -> kept.append((char) c));
    // Once more, for a letter and an accent may have met that a blank had kept apart.
    return unified(kept.toString());
  }

  /**
   * Tells whether a character shows nothing: white space, no-break and ideographic space,
   * zero-width marks, controls.
   */
  public static boolean isBlank(char c) {
    return c <= ' '
        || (c >= 0x7F
            && (Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.CONTROL));
  }

  private static String unified(String text) {
    return isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= ASCII) {
        return false;
      }
    }
    return true;
  }
}
