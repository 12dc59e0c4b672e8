package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.internal.xml.Attributes;
import io.github.visiontemplate.poi.internal.xml.XmlScanner;
import io.github.visiontemplate.poi.internal.xml.XmlScanner.Token;
import io.github.visiontemplate.poi.limit.ReadLimit;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The styles that columns give to new cells. */
public final class ColumnStyles {

  private static final byte[] MIN = "min".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] MAX = "max".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] STYLE = "style".getBytes(StandardCharsets.US_ASCII);

  private final int most;
  private int[] styles = {};
  private int spans;

  /** Prepares the styles of at most this number of columns. */
  ColumnStyles(int most) {
    this.most = most;
  }

  /**
   * Returns the style of a column, counted from 0. Returns {@link ScannedRow#NO_STYLE} if the
   * column has no style.
   */
  public int style(int column) {
    return column < styles.length ? styles[column] : ScannedRow.NO_STYLE;
  }

  /**
   * Returns the style of a cell that has none of its own: that of the row, or else that of the
   * column. Returns {@link ScannedRow#NO_STYLE} if neither has a style.
   */
  public int of(ScannedRow row, int column) {
    return row.style() >= 0 ? row.style() : style(column);
  }

  /** Reads the element {@code cols} whose start was the last token. */
  void read(XmlScanner xml, CellScanner cells) {
    for (Token token = xml.next(); token != Token.END; token = xml.next()) {
      if (token == Token.START) {
        if (Element.of(xml) == Element.COL) {
          add(xml.attributes(), xml.window().bytes(), cells);
        }
        xml.skipElement();
      }
    }
  }

  private void add(Attributes attributes, byte[] bytes, CellScanner cells) {
    int style = attributes.find(bytes, STYLE);
    int min = attributes.find(bytes, MIN);
    int max = attributes.find(bytes, MAX);
    if (++spans > most) {
      throw Refusal.tooLarge(ReadLimit.COLUMNS, most);
    }
    if (style >= 0 && min >= 0 && max >= 0) {
      give(
          cells.number(bytes, attributes.value(min), attributes.valueEnd(min)) - 1,
          cells.number(bytes, attributes.value(max), attributes.valueEnd(max)),
          cells.style(bytes, attributes.value(style), attributes.valueEnd(style)));
    }
  }

  /** Gives a style to the columns of a span. Where spans overlap, the first span counts. */
  private void give(int first, int end, int style) {
    int known = styles.length;
    int reach = Math.min(end, most);
    if (reach > known) {
      styles = Arrays.copyOf(styles, reach);
      Arrays.fill(styles, known, reach, ScannedRow.NO_STYLE);
    }
    for (int column = Math.max(first, 0); column < reach; column++) {
      if (styles[column] == ScannedRow.NO_STYLE) {
        styles[column] = style;
      }
    }
  }
}
