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
    return "<%1$sis>%2$s</%1$sis>".formatted(prefix, element(prefix, cut(text)));
  }

  /** Returns the element {@code t} for a text. */
  public static String element(String prefix, String text) {
    return "<%1$s%2$s%3$s</%1$st>"
        .formatted(prefix, startTag(text), XmlText.escaped(ExcelEscapes.encode(text)));
  }

  /**
   * Returns the start tag of the element {@code t} for a text, from its name on. White space is
   * only declared to be preserved if the text begins or ends with some, because R's openxlsx shows
   * the declaration as text.
   */
  static String startTag(String text) {
    return text.equals(text.strip()) ? "t>" : "t xml:space=\"preserve\">";
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
