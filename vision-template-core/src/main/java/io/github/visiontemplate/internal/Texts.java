package io.github.visiontemplate.internal;

import java.text.Normalizer;

/**
 * Methods that clean texts from people and make them comparable: they unify compatibility forms
 * (NFKC) and recognise blanks of every kind.
 */
public final class Texts {

  private static final int ASCII = 0x80;
  private static final char FIRST_IDEOGRAPH = '\u4E00';
  private static final char LAST_IDEOGRAPH = '\u9FFF';

  private static final char FIRST_FULL_WIDTH = '\uFF01';
  private static final char LAST_FULL_WIDTH = '\uFF5E';
  private static final int FROM_FULL_WIDTH = FIRST_FULL_WIDTH - '!';
  private static final char REPLACEMENT = '\uFFFD';
  private static final char NEXT_LINE = '\u0085';

  /** Zero-width spaces and joiners, and direction marks, embeddings and isolates. */
  private static final String MARKS =
      "\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u2060"
          + "\u2066\u2067\u2068\u2069\uFEFF";

  /** The soft hyphen, the hyphens of Word, and the dashes of Windows in a wrong code page. */
  private static final String HYPHENS = "\u00AD\u001E\u001F\u0096\u0097";

  private Texts() {}

  /**
   * Unifies compatibility forms, so that full-width letters and digits become ASCII. Then removes
   * blanks of every kind at both ends.
   */
  public static String normalized(String text) {
    return trimmed(unified(text));
  }

  /** Removes blanks of every kind at both ends. */
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

  /**
   * Shortens a text to at most the given number of characters. An ellipsis replaces the part that
   * was cut off, so that nobody takes the result for the whole text.
   */
  public static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }

  /**
   * Replaces characters that can harm a database, a log or a terminal. These are control characters
   * other than tabs and line feeds, marks that change the direction of writing, and unpaired
   * surrogates.
   */
  public static String harmless(String text) {
    int at = 0;
    while (at < text.length() && isHarmless(text, at)) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder harmless = new StringBuilder(text.length()).append(text, 0, at);
    for (; at < text.length(); at++) {
      harmless.append(isHarmless(text, at) ? text.charAt(at) : REPLACEMENT);
    }
    return harmless.toString();
  }

  private static boolean isHarmless(String text, int at) {
    char c = text.charAt(at);
    if (c < ' ') {
      return c == '\t' || c == '\n';
    }
    if (c < 0x7F) {
      return true;
    }
    if (Character.isSurrogate(c)) {
      return isPaired(text, at);
    }
    return c > 0x9F && !(c >= 0x202A && c <= 0x202E) && !(c >= 0x2066 && c <= 0x2069);
  }

  private static boolean isPaired(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }

  /** Unifies compatibility forms and removes all blanks and line breaks. */
  public static String withoutBlanks(String text) {
    String unified = unified(text);
    StringBuilder kept = new StringBuilder(unified.length());
    unified.chars().filter(c -> !isBlank((char) c)).forEach(c -> kept.append((char) c));
    // Unified a second time, because removing a blank may have joined a letter and an accent.
    return unified(kept.toString());
  }

  /**
   * Returns whether a character is invisible: white space, a no-break or ideographic space, a
   * zero-width mark, or a control character.
   */
  public static boolean isBlank(char c) {
    return c <= ' '
        || (c >= 0x7F
            && (Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.CONTROL));
  }

  /**
   * Returns whether a text contains doubtful characters. Such a character is invisible or changes
   * the direction of the text, and it may have been a sign or a separator of digits. Doubtful
   * characters are soft hyphens, which replace a minus in text copied from PDF files and Word;
   * control characters, such as a dash in a wrong code page; invisible operators; and right-to-left
   * overrides. Joiners and direction marks are not doubtful.
   */
  public static boolean isDoubtful(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isDoubtful(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDoubtful(char c) {
    if (c < 0x7F) {
      return c < ' ' && "\t\n\u000B\f\r".indexOf(c) < 0;
    }
    return c <= 0x9F
        ? c != NEXT_LINE
        : Character.getType(c) == Character.FORMAT && MARKS.indexOf(c) < 0;
  }

  /**
   * Returns the text that was probably meant, for hints only. Characters that stand for a hyphen
   * become a hyphen. Joiners and direction marks are removed.
   */
  public static String withHyphensShown(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (HYPHENS.indexOf(c) >= 0) {
        shown.append('-');
      } else if (MARKS.indexOf(c) < 0) {
        shown.append(c);
      }
    }
    return shown.toString();
  }

  /**
   * Unifies compatibility forms. Ordinary texts are handled without the normalizer, because its
   * tables take 60 ms to load.
   */
  private static String unified(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isUnified(text.charAt(i))) {
        return unified(text.toCharArray());
      }
    }
    return text;
  }

  private static String unified(char[] text) {
    for (int i = 0; i < text.length; i++) {
      if (text[i] >= FIRST_FULL_WIDTH && text[i] <= LAST_FULL_WIDTH) {
        text[i] = (char) (text[i] - FROM_FULL_WIDTH);
      } else if (!isUnified(text[i])) {
        return Normalizer.normalize(new String(text), Normalizer.Form.NFKC);
      }
    }
    return new String(text);
  }

  /**
   * Returns whether NFKC leaves a character unchanged and never combines it with the character
   * before it. This is so for ASCII and the unified ideographs.
   */
  private static boolean isUnified(char c) {
    return c < ASCII || (c >= FIRST_IDEOGRAPH && c <= LAST_IDEOGRAPH);
  }
}
