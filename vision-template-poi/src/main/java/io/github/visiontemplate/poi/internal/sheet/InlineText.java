package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.poi.internal.xml.XmlText;

/** Text in a cell itself, in contrast to a shared text; it is never a formula. */
public final class InlineText {

  /** The most that spreadsheet programs keep. */
  private static final int MOST = 32_767;

  private InlineText() {}

  /** Returns the element {@code is} for a text, which is cut at what a cell can hold. */
  public static String of(String prefix, String text) {
    return "<%1$sis><%1$st xml:space=\"preserve\">%2$s</%1$st></%1$sis>"
        .formatted(prefix, XmlText.escaped(ExcelEscapes.encode(cut(text))));
  }

  /** Returns a text cut at what a cell can hold. */
  public static String cut(String text) {
    return cut(text, MOST);
  }

  /** Returns a text cut to a number of characters, the last being an ellipsis if it is cut. */
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }
}
