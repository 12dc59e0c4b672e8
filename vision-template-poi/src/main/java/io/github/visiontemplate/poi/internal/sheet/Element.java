package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.poi.internal.xml.XmlBytes;
import io.github.visiontemplate.poi.internal.xml.XmlScanner;
import java.nio.charset.StandardCharsets;

/** The elements of a sheet part that this package reads. */
enum Element {
  WORKSHEET("worksheet"),
  DIMENSION("dimension"),
  COLS("cols"),
  COL("col"),
  SHEET_DATA("sheetData"),
  ROW("row"),
  CELL("c"),
  VALUE("v"),
  FORMULA("f"),
  INLINE("is"),
  TEXT("t"),
  RUN("r"),
  MERGE_CELLS("mergeCells"),
  MERGE_CELL("mergeCell"),
  /** Any other element, and any element of another namespace. */
  OTHER("");

  private static final Element[] ALL = values();

  @SuppressWarnings("ImmutableEnumChecker") // never changed
  private final byte[] name;

  Element(String name) {
    this.name = name.getBytes(StandardCharsets.US_ASCII);
  }

  /** Returns the element whose start was the last token. */
  static Element of(XmlScanner xml) {
    return xml.isInMain() ? of(xml.window().bytes(), xml.localStart(), xml.nameEnd()) : OTHER;
  }

  private static Element of(byte[] bytes, int from, int to) {
    return to - from == 1 ? ofLetter(bytes[from]) : ofWord(bytes, from, to);
  }

  private static Element ofLetter(byte letter) {
    return switch (letter) {
      case 'c' -> CELL;
      case 'v' -> VALUE;
      case 'f' -> FORMULA;
      case 't' -> TEXT;
      case 'r' -> RUN;
      default -> OTHER;
    };
  }

  private static Element ofWord(byte[] bytes, int from, int to) {
    for (Element element : ALL) {
      if (XmlBytes.equal(bytes, from, to, element.name)) {
        return element;
      }
    }
    return OTHER;
  }
}
