package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.poi.internal.xml.XmlBytes;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Finds calls of functions whose result changes by itself, such as {@code TODAY}. A cell that takes
 * such a result from another cell, as {@code =$V$1} does, is not found, because that would need the
 * whole workbook.
 */
final class VolatileFunctions {

  private static final Set<String> NAMES =
      Set.of("TODAY", "NOW", "RAND", "RANDBETWEEN", "RANDARRAY");
  private static final String LONGEST = "RANDBETWEEN";

  /** The start of words that programs put before the names of functions newer than the format. */
  private static final String PREFIX = "_XL";

  private static final byte[] QUOTE = "&quot;".getBytes(StandardCharsets.US_ASCII);

  private VolatileFunctions() {}

  /**
   * Returns whether the text of a formula calls such a function. Texts and sheet names in the
   * formula do not count.
   */
  static boolean areIn(byte[] bytes, int from, int to) {
    byte quoted = 0;
    for (int i = from; i < to; i++) {
      byte b = XmlBytes.startsWith(bytes, i, to, QUOTE) ? (byte) '"' : bytes[i];
      if (quoted != 0) {
        quoted = b == quoted ? 0 : quoted;
      } else if (b == '"' || b == '\'') {
        quoted = b;
      } else if (b == '(' && isCall(bytes, from, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCall(byte[] bytes, int from, int bracket) {
    int end = XmlBytes.skipSpaceBack(bytes, from, bracket);
    int start = end;
    while (start > from && isOfName(bytes[start - 1])) {
      start--;
    }
    return NAMES.contains(withoutPrefix(bytes, start, end));
  }

  private static String withoutPrefix(byte[] bytes, int start, int end) {
    int name = end;
    while (name > start && bytes[name - 1] != '.') {
      name--;
    }
    boolean known = name == start || word(bytes, start, name).startsWith(PREFIX);
    return known && end - name <= LONGEST.length() ? word(bytes, name, end) : "";
  }

  private static String word(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
  }

  private static boolean isOfName(byte b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || XmlBytes.isDigit(b)
        || b == '_'
        || b == '.'
        || b < 0;
  }
}
