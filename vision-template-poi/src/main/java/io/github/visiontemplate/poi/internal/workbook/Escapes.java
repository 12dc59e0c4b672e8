package io.github.visiontemplate.poi.internal.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters that XML cannot hold stand as {@code _xHHHH_} in texts (ISO/IEC 29500-1, 22.4.2.4).
 */
final class Escapes {

  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private Escapes() {}

  static String decoded(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    return ESCAPE
        .matcher(text)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
  }
}
