package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.internal.Texts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Compares names. Differences in width, letter case, blanks, invisible characters and middle dots
 * are ignored. Simplified, traditional and other variants of a character count as the same.
 */
final class Names {

  private static final char FIRST_IDEOGRAPH = '\u4E00';
  private static final char LAST_IDEOGRAPH = '\u9FFF';
  private static final String MIDDLE_DOTS =
      ".\u00B7\u02D9\u0387\u05BC\u16EB\u2022\u2024\u2027\u2218\u2219\u22C5\u25E6\u2981"
          + "\u2E30\u2E31\u2E33\u3002\u30FB\uA78F\uFE52\uFF61\uFF65";

  /** Characters that show nothing although Unicode counts them as letters, marks or signs. */
  private static final String INVISIBLE = "\u034F\u115F\u1160\u2800\u3164";

  private static final long ODD = 0x9E3779B97F4A7C15L;

  private Names() {}

  /**
   * Compares the entered name with the known name. A name without a visible character is {@code
   * UNKNOWN}. A masked name such as 张* is the same if its visible characters agree.
   */
  static Agreement compare(@Nullable String entered, String known) {
    if (entered == null || known.isEmpty()) {
      return Agreement.UNKNOWN;
    }
    if (Character.isLetter(known.charAt(0)) && entered.equals(known)) {
      return Agreement.SAME;
    }
    String one = comparable(entered);
    String other = comparable(known);
    if (MaskedName.showsNothing(one) || MaskedName.showsNothing(other)) {
      return Agreement.UNKNOWN;
    }
    boolean same = one.equals(other) || MaskedName.agree(one, other);
    return same ? Agreement.SAME : Agreement.DIFFERENT;
  }

  /**
   * Returns the comparable form of a name. Names that count as the same have equal comparable
   * forms.
   */
  static String comparable(String name) {
    return areIdeographs(name) ? withUsual(name) : withUsual(withoutDots(upperCase(name)));
  }

  /** Returns a 64-bit hash. Names with equal comparable forms have the same hash. */
  static long hash(String name) {
    return hash(name.toCharArray(), 0, name.length());
  }

  /** Returns the {@link #hash(String)} of a name within an array. */
  static long hash(char[] text, int start, int length) {
    long hash = length;
    for (int at = start; at < start + length; at++) {
      if (text[at] < FIRST_IDEOGRAPH || text[at] > LAST_IDEOGRAPH) {
        return hashOfComparable(comparable(new String(text, start, length)));
      }
      hash = mixed(hash ^ Variants.of(text[at]));
    }
    return hash;
  }

  private static long hashOfComparable(String name) {
    long hash = name.length();
    for (int at = 0; at < name.length(); at++) {
      hash = mixed(hash ^ name.charAt(at));
    }
    return hash;
  }

  static long mixed(long hash) {
    long product = hash * ODD;
    return product ^ (product >>> 29);
  }

  private static boolean areIdeographs(String name) {
    for (int at = 0; at < name.length(); at++) {
      char c = name.charAt(at);
      if (c < FIRST_IDEOGRAPH || c > LAST_IDEOGRAPH) {
        return false;
      }
    }
    return true;
  }

  private static String upperCase(String name) {
    return Texts.withoutBlanks(Texts.withoutBlanks(name).toUpperCase(Locale.ROOT));
  }

  private static String withoutDots(String name) {
    StringBuilder kept = new StringBuilder(name.length());
    name.codePoints().filter(c -> !isSkipped(c)).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /**
   * Returns whether a character is a middle dot, is invisible, or only selects the shape of the
   * character before it.
   */
  private static boolean isSkipped(int c) {
    return MIDDLE_DOTS.indexOf(c) >= 0
        || INVISIBLE.indexOf(c) >= 0
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0000 && c <= 0xE0FFF);
  }

  private static String withUsual(String name) {
    StringBuilder usual = new StringBuilder(name.length());
    name.codePoints().forEach(c -> usual.appendCodePoint(Variants.of(c)));
    return usual.toString();
  }
}
