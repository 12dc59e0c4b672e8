package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.poi.internal.xml.Attributes;
import io.github.visiontemplate.poi.internal.xml.ByteWindow;
import io.github.visiontemplate.poi.internal.xml.Place;
import io.github.visiontemplate.poi.internal.xml.Utf8InputStream;
import io.github.visiontemplate.poi.internal.xml.XmlScanner;
import io.github.visiontemplate.poi.internal.xml.XmlScanner.Token;
import io.github.visiontemplate.table.CellRange;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Walks over the direct children of a sheet part's root. */
final class SheetParts {

  private static final byte[] REF = "ref".getBytes(StandardCharsets.US_ASCII);

  private final Place place = new Place();
  private final ByteWindow window;
  private final XmlScanner xml;

  SheetParts(InputStream sheetXml) {
    window = new ByteWindow(new Utf8InputStream(sheetXml), place, ByteWindow.USUAL_SIZE);
    xml = new XmlScanner(window, place);
    Token token = xml.next();
    while (token != Token.START) {
      token = xml.next();
    }
    if (Element.of(xml, window.bytes()) != Element.WORKSHEET) {
      throw place.corrupt();
    }
  }

  /** Moves to the next child of the element that is open; null at its end. */
  @Nullable Element next() {
    while (true) {
      window.pin();
      Token token = xml.next();
      if (token == Token.START) {
        return Element.of(xml, window.bytes());
      }
      if (token == Token.END) {
        return null;
      }
    }
  }

  /** Passes over the child that was moved to last. */
  void skip() {
    int open = 1;
    while (open > 0) {
      window.pin();
      Token token = xml.next();
      if (token == Token.START) {
        open++;
      } else if (token == Token.END) {
        open--;
      }
    }
  }

  /** Returns the reference of the element that was moved to last, or null without one. */
  @Nullable CellRange reference() {
    Attributes attributes = xml.attributes();
    int ref = attributes.find(window.bytes(), REF);
    return ref < 0
        ? null
        : CellRanges.parse(window.bytes(), attributes.value(ref), attributes.valueEnd(ref));
  }

  Place place() {
    return place;
  }
}
