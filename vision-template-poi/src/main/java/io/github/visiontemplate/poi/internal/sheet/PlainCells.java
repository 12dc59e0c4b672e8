package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.poi.internal.xml.ByteWindow;
import io.github.visiontemplate.poi.internal.xml.XmlBytes;
import java.nio.charset.StandardCharsets;

/**
 * Reads plain cells: those that are written the way nearly all programs write them, such as {@code
 * <c r="A2" s="1" t="s"><v>7</v></c>}. It passes over their bytes only once. A cell that differs in
 * any byte, or is not completely in the window, is left to {@link CellScanner}.
 */
final class PlainCells {

  /** The longest start tag that is read here, in bytes. */
  private static final int LONGEST_TAG = 64;

  private static final int MAX_DIGITS = 9;
  private static final int MAX_LETTERS = 3;
  private static final byte[] VALUE_START = ascii("<v>");
  private static final byte[] VALUE_END = ascii("</v></c>");
  private static final byte[] INLINE_START = ascii("<is><t>");
  private static final byte[] INLINE_END = ascii("</t></is></c>");
  private static final byte[] INLINE = ascii("inlineStr\"");
  private static final byte[] FORMULA_TEXT = ascii("str\"");

  private final ByteWindow window;
  private final int maxColumns;

  private int column;
  private int style;
  private int kind;
  private int reference;
  private int seen;
  private int at;

  PlainCells(ByteWindow window, int maxColumns) {
    this.window = window;
    this.maxColumns = maxColumns;
  }

  /**
   * If the next cell is plain, adds it to the row and moves behind it. Returns false if it is not.
   */
  boolean read(ScannedRow row) {
    byte[] bytes = window.bytes();
    int from = window.position();
    if (window.limit() - from < LONGEST_TAG
        || bytes[from] != '<'
        || bytes[from + 1] != 'c'
        || !readAttributes(bytes, from + 2, row)
        || column >= maxColumns
        || row.cells().count() == maxColumns) {
      return false;
    }
    return bytes[at] == '/' ? addBlank(row, from) : addValue(row, from);
  }

  private boolean addBlank(ScannedRow row, int from) {
    if (window.bytes()[at + 1] != '>') {
      return false;
    }
    add(row, from, 0);
    close(row.cells(), at + 2);
    return true;
  }

  private boolean addValue(ScannedRow row, int from) {
    byte[] bytes = window.bytes();
    int limit = window.limit();
    int content = at + 1;
    boolean value = XmlBytes.startsWith(bytes, content, limit, VALUE_START);
    if (bytes[at] != '>' || (!value && !isInline(bytes, content, limit))) {
      return false;
    }
    int text = content + (value ? VALUE_START : INLINE_START).length;
    int end = text;
    while (bytes[end] != '<') {
      end++;
    }
    byte[] closing = value ? VALUE_END : INLINE_END;
    if (!XmlBytes.startsWith(bytes, end, limit, closing)) {
      return false;
    }
    add(row, from, CellTable.VALUE);
    if (end > text) {
      row.cells().addPiece(text - window.pinned(), end - window.pinned(), false);
    }
    close(row.cells(), end + closing.length);
    return true;
  }

  @SuppressWarnings("EnumOrdinal") // never leaves the process
  private boolean isInline(byte[] bytes, int content, int limit) {
    return kind == CellKind.INLINE_TEXT.ordinal()
        && XmlBytes.startsWith(bytes, content, limit, INLINE_START);
  }

  private void add(ScannedRow row, int from, int traits) {
    row.reach(column);
    row.cells().add(column, from - window.pinned(), style, traits | reference | kind);
  }

  private void close(CellTable cells, int end) {
    cells.close(end - window.pinned());
    window.moveTo(end);
  }

  /** Reads the attributes up to the end of the tag. Returns false if an attribute is not plain. */
  private boolean readAttributes(byte[] bytes, int from, ScannedRow row) {
    CellTable cells = row.cells();
    column = cells.count() == 0 ? 0 : cells.column(cells.count() - 1) + 1;
    style = 0;
    kind = 0;
    reference = 0;
    seen = 0;
    at = from;
    while (bytes[at] == ' ') {
      int letter = bytes[at + 1];
      int bit = 1 << (letter & 0x1F);
      if (bytes[at + 2] != '=' || bytes[at + 3] != '"' || (seen & bit) != 0) {
        return false;
      }
      seen |= bit;
      at += 4;
      if (!readAttribute(bytes, letter, row.rowNumber())) {
        return false;
      }
    }
    return true;
  }

  private boolean readAttribute(byte[] bytes, int letter, int row) {
    return switch (letter) {
      case 'r' -> readReference(bytes, row);
      case 's' -> {
        style = readNumber(bytes);
        yield style >= 0;
      }
      case 't' -> readKind(bytes);
      default -> false;
    };
  }

  private boolean readReference(byte[] bytes, int row) {
    int letters = 0;
    int read = 0;
    while (bytes[at] >= 'A' && bytes[at] <= 'Z' && letters < MAX_LETTERS) {
      read = read * 26 + bytes[at] - 'A' + 1;
      letters++;
      at++;
    }
    column = read - 1;
    reference = CellTable.REFERENCE;
    return letters > 0 && readNumber(bytes) == row;
  }

  /**
   * Reads digits and the quote behind them. Returns a negative number if there is anything else.
   */
  private int readNumber(byte[] bytes) {
    int first = at;
    int read = 0;
    while (XmlBytes.isDigit(bytes[at]) && at - first < MAX_DIGITS) {
      read = read * 10 + bytes[at++] - '0';
    }
    return at > first && bytes[at++] == '"' ? read : CellReference.INVALID;
  }

  @SuppressWarnings("EnumOrdinal") // never leaves the process
  private boolean readKind(byte[] bytes) {
    CellKind read = null;
    int length = 2;
    if (bytes[at + 1] == '"') {
      read = CellKind.of(bytes, at, at + 1);
    } else if (XmlBytes.startsWith(bytes, at, window.limit(), INLINE)) {
      read = CellKind.INLINE_TEXT;
      length = INLINE.length;
    } else if (XmlBytes.startsWith(bytes, at, window.limit(), FORMULA_TEXT)) {
      read = CellKind.FORMULA_TEXT;
      length = FORMULA_TEXT.length;
    }
    at += length;
    if (read == null) {
      return false;
    }
    kind = read.ordinal();
    return true;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
