package io.github.visiontemplate.poi.internal.xml;

import java.util.Arrays;

/** Classifies, compares and finds bytes of XML. */
public final class XmlBytes {

  private static final byte SPACE = 1;
  private static final byte NAME = 2;
  private static final byte NAME_START = 4;
  private static final byte[] KINDS = kinds();

  private XmlBytes() {}

  /** Returns whether a byte is white space. */
  public static boolean isSpace(byte b) {
    return (KINDS[b & 0xFF] & SPACE) != 0;
  }

  /** Returns whether a byte can be part of a name. */
  public static boolean isName(byte b) {
    return (KINDS[b & 0xFF] & NAME) != 0;
  }

  /** Returns whether a name can begin with a byte. */
  public static boolean isNameStart(byte b) {
    return (KINDS[b & 0xFF] & NAME_START) != 0;
  }

  /**
   * Returns the index behind the name that begins at an index. The name must end before the end of
   * the array.
   */
  public static int nameEnd(byte[] bytes, int from) {
    int at = from;
    while (isName(bytes[at])) {
      at++;
    }
    return at;
  }

  /** Returns whether a byte is a decimal digit. */
  public static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  /** Returns whether a range holds the expected bytes. */
  public static boolean equal(byte[] bytes, int from, int to, byte[] expected) {
    return Arrays.equals(bytes, from, to, expected, 0, expected.length);
  }

  /** Returns whether the bytes of a range begin with the expected ones. */
  public static boolean startsWith(byte[] bytes, int from, int limit, byte[] expected) {
    return limit - from >= expected.length && equal(bytes, from, from + expected.length, expected);
  }

  /** Returns whether a range is empty or white space. */
  public static boolean isBlank(byte[] bytes, int from, int to) {
    return skipSpace(bytes, from, to) == to;
  }

  /** Returns the index of the first byte that is not white space, or the end of the range. */
  public static int skipSpace(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && isSpace(bytes[at])) {
      at++;
    }
    return at;
  }

  /** Returns the index behind the last byte that is not white space, or the start of the range. */
  public static int skipSpaceBack(byte[] bytes, int from, int to) {
    int at = to;
    while (at > from && isSpace(bytes[at - 1])) {
      at--;
    }
    return at;
  }

  /** Returns the index of the first byte with this value, or -1 if there is none. */
  public static int indexOf(byte[] bytes, int from, int to, byte wanted) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  /** Returns whether a range holds this name, which must be ASCII. */
  static boolean isNamed(byte[] bytes, int from, int to, String name) {
    boolean same = to - from == name.length();
    for (int i = 0; same && i < name.length(); i++) {
      same = bytes[from + i] == name.charAt(i);
    }
    return same;
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
