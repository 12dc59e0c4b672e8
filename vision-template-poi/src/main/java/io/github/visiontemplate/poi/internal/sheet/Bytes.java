package io.github.visiontemplate.poi.internal.sheet;

import java.util.Arrays;

/** What a byte may be in XML. */
final class Bytes {

  private static final byte SPACE = 1;
  private static final byte NAME = 2;
  private static final byte NAME_START = 4;
  private static final byte[] KINDS = kinds();

  private Bytes() {}

  static boolean isSpace(byte b) {
    return (KINDS[b & 0xFF] & SPACE) != 0;
  }

  static boolean isName(byte b) {
    return (KINDS[b & 0xFF] & NAME) != 0;
  }

  static boolean isNameStart(byte b) {
    return (KINDS[b & 0xFF] & NAME_START) != 0;
  }

  static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  static boolean equal(byte[] bytes, int from, int to, byte[] expected) {
    return Arrays.equals(bytes, from, to, expected, 0, expected.length);
  }

  static boolean startsWith(byte[] bytes, int from, int limit, byte[] expected) {
    return limit - from >= expected.length && equal(bytes, from, from + expected.length, expected);
  }

  static boolean isBlank(byte[] bytes, int from, int to) {
    return skipSpace(bytes, from, to) == to;
  }

  static int skipSpace(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && isSpace(bytes[at])) {
      at++;
    }
    return at;
  }

  static int skipSpaceBack(byte[] bytes, int from, int to) {
    int at = to;
    while (at > from && isSpace(bytes[at - 1])) {
      at--;
    }
    return at;
  }

  static int indexOf(byte[] bytes, int from, int to, byte wanted) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[256];
    for (char c : " \t\r\n".toCharArray()) {
      kinds[c] = SPACE;
    }
    for (int c = 0; c < 256; c++) {
      boolean start = c >= 0x80 || Character.isLetter(c) || c == '_' || c == ':';
      boolean inside = start || Character.isDigit(c) || c == '-' || c == '.';
      if (inside) {
        kinds[c] = start ? NAME | NAME_START : NAME;
      }
    }
    return kinds;
  }
}
