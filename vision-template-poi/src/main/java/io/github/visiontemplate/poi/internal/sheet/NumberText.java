package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.poi.internal.xml.XmlBytes;
import java.nio.charset.StandardCharsets;

/**
 * Reads decimal numbers in the notation of XML Schema. The results are exactly those of {@link
 * Double#parseDouble}, and mostly found faster.
 */
final class NumberText {

  /** Powers of ten that a double holds exactly. */
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  /** A whole number of up to this many digits is exact as a double. */
  private static final int EXACT_DIGITS = 15;

  private NumberText() {}

  /**
   * Returns the number in a text. Returns NaN if the text is not a number, or is too large for a
   * double.
   */
  static double parse(byte[] bytes, int from, int to) {
    int first = from < to && isSign(bytes[from]) ? from + 1 : from;
    long whole = 0;
    int digits = 0;
    int decimals = 0;
    boolean point = false;
    int at = first;
    for (; at < to; at++) {
      byte b = bytes[at];
      if (XmlBytes.isDigit(b)) {
        whole = whole * 10 + b - '0';
        digits++;
        decimals += point ? 1 : 0;
      } else if (b == '.' && !point) {
        point = true;
      } else {
        break;
      }
    }
    if (digits == 0) {
      return Double.NaN;
    }
    if (at == to && digits <= EXACT_DIGITS) {
      double value = whole / POWERS[decimals];
      return bytes[from] == '-' ? -value : value;
    }
    return at == to || isExponent(bytes, at, to) ? parseAny(bytes, from, to) : Double.NaN;
  }

  private static boolean isExponent(byte[] bytes, int from, int to) {
    if (bytes[from] != 'e' && bytes[from] != 'E') {
      return false;
    }
    int first = from + 1 < to && isSign(bytes[from + 1]) ? from + 2 : from + 1;
    int at = first;
    while (at < to && XmlBytes.isDigit(bytes[at])) {
      at++;
    }
    return at == to && at > first;
  }

  private static double parseAny(byte[] bytes, int from, int to) {
    double value =
        Double.parseDouble(new String(bytes, from, to - from, StandardCharsets.US_ASCII));
    return Double.isInfinite(value) ? Double.NaN : value;
  }

  private static boolean isSign(byte b) {
    return b == '-' || b == '+';
  }
}
