package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.poi.internal.xml.XmlText;

/**
 * Text that is stored in the cell itself, not among the shared strings. It is never read as a
 * formula.
 */
public final class InlineText {

  /** The most characters that spreadsheet programs keep in a cell. */
  private static final int MOST = 32_767;

  private InlineText() {}

  /**
   * Returns the element {@code is} for a text. The text is cut to the length that a cell can hold.
   */
  public static String of(String prefix, String text) {
    return "<%1$sis><%1$st xml:space=\"preserve\">%2$s</%1$st></%1$sis>"
        .formatted(prefix, XmlText.escaped(ExcelEscapes.encode(cut(text))));
  }

  /** Returns a text, cut to the length that a cell can hold. */
  public static String cut(String text) {
    return cut(text, MOST);
  }

  /**
   * Returns a text, cut to a number of characters. If the text is cut, its last character is an
   * ellipsis.
   */
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }
}
