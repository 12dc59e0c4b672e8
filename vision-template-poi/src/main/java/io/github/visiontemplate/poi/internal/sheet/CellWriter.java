package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.poi.internal.xml.SplicedOutput;
import io.github.visiontemplate.poi.internal.xml.XmlBytes;
import io.github.visiontemplate.table.CellEdit;
import io.github.visiontemplate.table.CellPosition;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** Writes cells. New elements have the prefix of the tag that they are modelled on. */
final class CellWriter {

  private static final double LARGEST_QUICK = 1e8;

  private final SheetContext context;
  private final SplicedOutput output;

  CellWriter(SheetContext context, SplicedOutput output) {
    this.context = context;
    this.output = output;
  }

  /** Returns the index behind a name. */
  static int nameEnd(byte[] bytes, int name) {
    int at = name;
    while (XmlBytes.isName(bytes[at])) {
      at++;
    }
    return at;
  }

  /**
   * Writes a cell with the attributes of the one whose tag begins at an index, but for its type and
   * what else belonged to its value.
   */
  void replace(byte[] bytes, int tag, int style, CellEdit.Value value) {
    copyStart(bytes, tag);
    writeContent(prefix(bytes, tag), style, value);
  }

  /** Writes a new cell that tells its place. */
  void insert(byte[] bytes, int rowTag, CellPosition position, int style, CellEdit.Value value) {
    String prefix = prefix(bytes, rowTag);
    output.append("<" + prefix + "c r=\"" + position + "\"");
    writeStyled(prefix, style, value);
  }

  /** Writes a new cell that does not tell its place, behind so many blank ones. */
  void append(byte[] bytes, int rowTag, int blanks, int style, CellEdit.Value value) {
    String prefix = prefix(bytes, rowTag);
    for (int i = 0; i < blanks; i++) {
      output.append("<" + prefix + "c/>");
    }
    output.append("<" + prefix + "c");
    writeStyled(prefix, style, value);
  }

  private void writeStyled(String prefix, int style, CellEdit.Value value) {
    if (style >= 0) {
      output.append(" s=\"" + style + "\"");
    }
    writeContent(prefix, Math.max(style, 0), value);
  }

  private void copyStart(byte[] bytes, int tag) {
    int at = nameEnd(bytes, tag + 1);
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

  /** Returns whether an attribute is the type, or the metadata of the value or the formula. */
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
    } else {
      writeText(prefix, value.text());
    }
  }

  private void writeTag(String start, String prefix, String end) {
    output.append(start);
    output.append(prefix);
    output.append(end);
  }

  /** Writes a number without zeros at its end; nearly all have two decimals at most. */
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

  private void writeText(String prefix, String text) {
    boolean padded = !text.equals(text.strip());
    output.append(" t=\"inlineStr\">");
    writeTag("<", prefix, "is>");
    writeTag("<", prefix, padded ? "t xml:space=\"preserve\">" : "t>");
    output.append(escape(ExcelEscapes.encode(text)).getBytes(StandardCharsets.UTF_8));
    writeTag("</", prefix, "t>");
    writeTag("</", prefix, "is>");
    writeTag("</", prefix, "c>");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String prefix(byte[] bytes, int tag) {
    int end = nameEnd(bytes, tag + 1);
    int colon = XmlBytes.indexOf(bytes, tag + 1, end, (byte) ':');
    return colon < 0 ? "" : new String(bytes, tag + 1, colon - tag, StandardCharsets.UTF_8);
  }
}
