package io.github.visiontemplate.match.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Characters that are written in several ways: simplified, traditional and other variants. The
 * table {@code variants.txt} is made from Unicode's data. Its first lines say how it is made and
 * under which licence. The table is loaded with this class, that is, when the first name needs it.
 */
final class Variants {

  private static final String RESOURCE = "variants.txt";
  private static final int FIRST = 0x2E80;
  private static final int LAST = 0x9FFF;

  /**
   * The representative of each character from {@code FIRST} to {@code LAST}; 0 if there is none.
   */
  private static final char[] USUAL = new char[LAST - FIRST + 1];

  /** The representatives of characters above {@code LAST}, which hardly occur in names. */
  private static final Map<Integer, Character> RARE = new HashMap<>();

  static {
    String table = table();
    int start = 0;
    while (start < table.length()) {
      int end = table.indexOf('\n', start);
      if (table.charAt(start) != '#') {
        add(table, start, end);
      }
      start = end + 1;
    }
  }

  private Variants() {}

  /** Returns the representative of all variants of a character. */
  static int of(int codePoint) {
    if (codePoint < FIRST) {
      return codePoint;
    }
    if (codePoint <= LAST) {
      char same = USUAL[codePoint - FIRST];
      return same == 0 ? codePoint : same;
    }
    Character same = RARE.get(codePoint);
    return same == null ? codePoint : same;
  }

  /** Adds the variants in a line of the table. The first character is their representative. */
  private static void add(String table, int start, int end) {
    char first = table.charAt(start);
    for (int at = start + 1; at < end; at++) {
      char variant = table.charAt(at);
      if (variant <= LAST) {
        USUAL[variant - FIRST] = first;
      } else {
        int rare = table.codePointAt(at);
        RARE.put(rare, first);
        at += Character.charCount(rare) - 1;
      }
    }
  }

  private static String table() {
    try (InputStream table = Objects.requireNonNull(Variants.class.getResourceAsStream(RESOURCE))) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
