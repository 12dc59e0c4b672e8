package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.poi.internal.sheet.XmlScanner.Token;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The styles that columns give to the cells that are added to them. */
final class ColumnStyles {

  private static final byte[] MIN = "min".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] MAX = "max".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] STYLE = "style".getBytes(StandardCharsets.US_ASCII);

  private record Span(int first, int last, int style) {}

  private final List<Span> spans = new ArrayList<>();

  /** Returns the style of a column, from 0, or {@link SheetRow#NO_STYLE}. */
  int style(int column) {
    for (Span span : spans) {
      if (span.first() <= column && column <= span.last()) {
        return span.style();
      }
    }
    return SheetRow.NO_STYLE;
  }

  /** Reads the element {@code cols} whose start was the last token. */
  void read(XmlScanner xml, ByteWindow window, CellScanner cells) {
    for (Token token = xml.next(); token != Token.END; token = xml.next()) {
      if (token == Token.START) {
        if (xml.element() == Element.COL) {
          add(xml.attributes(), window.bytes(), cells);
        }
        xml.skipElement();
      }
    }
  }

  private void add(Attributes attributes, byte[] bytes, CellScanner cells) {
    int style = attributes.find(bytes, STYLE);
    int min = attributes.find(bytes, MIN);
    int max = attributes.find(bytes, MAX);
    if (style >= 0 && min >= 0 && max >= 0) {
      spans.add(
          new Span(
              cells.number(bytes, attributes.value(min), attributes.valueEnd(min)) - 1,
              cells.number(bytes, attributes.value(max), attributes.valueEnd(max)) - 1,
              cells.style(bytes, attributes.value(style), attributes.valueEnd(style))));
    }
  }
}
