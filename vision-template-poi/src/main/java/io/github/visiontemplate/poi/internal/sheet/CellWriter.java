package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.poi.internal.xml.ByteWindow;
import io.github.visiontemplate.poi.internal.xml.SplicedOutput;
import io.github.visiontemplate.poi.internal.xml.XmlBytes;
import io.github.visiontemplate.poi.internal.xml.XmlText;
import io.github.visiontemplate.table.CellEdit;
import io.github.visiontemplate.table.CellPosition;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes cells into a copy of a sheet. New elements get the prefix of their row. */
public final class CellWriter {

  private static final double LARGEST_QUICK = 1e8;

  private final SheetContext context;
  private final ByteWindow window;
  private final SplicedOutput output;

  /** Writes into a copy of the bytes that pass through a window. */
  public CellWriter(SheetContext context, ByteWindow window, SplicedOutput output) {
    this.context = context;
    this.window = window;
    this.output = output;
  }

  /**
   * Writes a cell that replaces a cell of the window. The new cell keeps the attributes of the old
   * one, except its type and its references to metadata.
   */
  public void replace(CellTable cells, int cell, CellEdit.Value value) {
    byte[] bytes = window.bytes();
    int tag = window.pinned() + cells.start(cell);
    copyStart(bytes, tag);
    if (value instanceof CellEdit.Value.Flag flag && cells.isBoolean(cell)) {
      writeFlag(prefix(bytes, tag), flag);
    } else {
      writeContent(prefix(bytes, tag), cells.style(cell), value);
    }
  }

  /** Writes a new cell, with its value, into a row that has no cell in this column. */
  public void insert(ScannedRow row, int column, int inserted, int style, CellEdit.Value value) {
    writeContent(insert(row, column, inserted, style), Math.max(style, 0), value);
  }

  /**
   * Copies a row up to the place of a new cell, and begins the new cell. The new cell normally
   * names its position. If the cell before it does not, the new cell does not either, and blank
   * cells fill the columns between the two.
   *
   * @param inserted the column of the cell that was last inserted into this row, or -1 for none
   * @param style the cell's style, or -1 for none
   * @return the prefix of the cell's elements
   */
  public String insert(ScannedRow row, int column, int inserted, int style) {
    output.copyTo(row.place(column));
    String prefix = prefix(window.bytes(), window.pinned() + row.start());
    int before = row.before(column);
    CellTable cells = row.cells();
    if (!row.isOrdered() || before < 0 || cells.has(before, CellTable.REFERENCE)) {
      begin(prefix, new CellPosition(row.rowNumber(), column), style);
    } else {
      for (int blank = Math.max(cells.column(before), inserted) + 1; blank < column; blank++) {
        output.append("<" + prefix + "c/>");
      }
      begin(prefix, null, style);
    }
    return prefix;
  }

  /** Begins a cell that has at most a position and a style. */
  public void begin(String prefix, @Nullable CellPosition position, int style) {
    output.append("<" + prefix + "c");
    if (position != null) {
      output.append(" r=\"" + position + "\"");
    }
    if (style >= 0) {
      output.append(" s=\"" + style + "\"");
    }
  }

  /** Ends a cell that gets no value. */
  public void endBlank() {
    output.append("/>");
  }

  /** Ends a row that was written as one tag and now has cells. */
  public void endRow(ScannedRow row) {
    byte[] bytes = window.bytes();
    int name = window.pinned() + row.start() + 1;
    output.append("</");
    output.append(bytes, name, XmlBytes.nameEnd(bytes, name));
    output.append(">");
  }

  private void copyStart(byte[] bytes, int tag) {
    int at = XmlBytes.nameEnd(bytes, tag + 1);
    output.append(bytes, tag, at);
    while (true) {
      int name = at;
      while (XmlBytes.isSpace(bytes[name])) {
        name++;
      }
      if (!XmlBytes.isNameStart(bytes[name])) {
        return;
      }
      int end = attributeEnd(bytes, name);
      if (!isOfValue(bytes, name)) {
        output.append(bytes, at, end);
      }
      at = end;
    }
  }

  /** Returns whether an attribute is the type of the cell or refers to metadata. */
  private static boolean isOfValue(byte[] bytes, int name) {
    boolean metadata = (bytes[name] == 'c' || bytes[name] == 'v') && bytes[name + 1] == 'm';
    return metadata
        ? !XmlBytes.isName(bytes[name + 2])
        : bytes[name] == 't' && !XmlBytes.isName(bytes[name + 1]);
  }

  private static int attributeEnd(byte[] bytes, int name) {
    int at = name;
    while (bytes[at] != '"' && bytes[at] != '\'') {
      at++;
    }
    byte quote = bytes[at++];
    while (bytes[at] != quote) {
      at++;
    }
    return at + 1;
  }

  private void writeContent(String prefix, int style, CellEdit.Value value) {
    if (value instanceof CellEdit.Value.Numeric number && !context.isText(style)) {
      output.append(">");
      writeTag("<", prefix, "v>");
      writeNumber(number.decimal());
      writeTag("</", prefix, "v>");
      writeTag("</", prefix, "c>");
    } else if (value instanceof CellEdit.Value.Flag flag && context.isCheckbox(style)) {
      writeFlag(prefix, flag);
    } else {
      endWith(prefix, value.text());
    }
  }

  private void writeFlag(String prefix, CellEdit.Value.Flag flag) {
    output.append(" t=\"b\">");
    writeTag("<", prefix, flag.value() ? "v>1" : "v>0");
    writeTag("</", prefix, "v>");
    writeTag("</", prefix, "c>");
  }

  private void writeTag(String start, String prefix, String end) {
    output.append(start);
    output.append(prefix);
    output.append(end);
  }

  /**
   * Writes a number without trailing zeros. Numbers of at most two decimals take a faster way,
   * because nearly all numbers are such.
   */
  private void writeNumber(BigDecimal number) {
    double hundredths = number.doubleValue() * 100;
    if (number.scale() > 2 || !(Math.abs(hundredths) < LARGEST_QUICK)) {
      output.append(number.stripTrailingZeros().toPlainString());
      return;
    }
    int whole = (int) Math.rint(Math.abs(hundredths));
    if (hundredths < 0) {
      output.append("-");
    }
    output.appendDigits(whole / 100);
    if (whole % 100 != 0) {
      output.append(".");
      output.appendDigits(whole / 10 % 10);
      if (whole % 10 != 0) {
        output.appendDigits(whole % 10);
      }
    }
  }

  /** Writes a text into the cell that was begun, and ends the cell. */
  public void endWith(String prefix, String text) {
    output.append(" t=\"inlineStr\">");
    writeTag("<", prefix, "is>");
    writeTag("<", prefix, InlineText.startTag(text));
    output.append(
        XmlText.escapedContent(ExcelEscapes.encode(text)).getBytes(StandardCharsets.UTF_8));
    writeTag("</", prefix, "t>");
    writeTag("</", prefix, "is>");
    writeTag("</", prefix, "c>");
  }

  private static String prefix(byte[] bytes, int tag) {
    int end = XmlBytes.nameEnd(bytes, tag + 1);
    int colon = XmlBytes.indexOf(bytes, tag + 1, end, (byte) ':');
    return colon < 0 ? "" : new String(bytes, tag + 1, colon - tag, StandardCharsets.UTF_8);
  }
}
