package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.poi.internal.xml.Attributes;
import io.github.visiontemplate.poi.internal.xml.ByteWindow;
import io.github.visiontemplate.poi.internal.xml.Place;
import io.github.visiontemplate.poi.internal.xml.XmlScanner;
import io.github.visiontemplate.poi.internal.xml.XmlScanner.Token;
import java.nio.charset.StandardCharsets;

/**
 * Finds the rows of a sheet part. Only what stands at {@code worksheet/sheetData/row/c} is taken
 * for a cell.
 */
final class SheetScanner {

  private static final byte[] CUSTOM_FORMAT = "customFormat".getBytes(StandardCharsets.US_ASCII);

  private final SheetContext context;
  private final ByteWindow window;
  private final Place place;
  private final XmlScanner xml;
  private final CellScanner cells;
  private final ColumnStyles columnStyles;
  private final SheetTail tail;

  private int lastRow;
  private boolean inWorksheet;
  private boolean rowsDone;

  SheetScanner(SheetContext context, ByteWindow window, Place place) {
    this.context = context;
    this.window = window;
    this.place = place;
    this.xml = new XmlScanner(window, place);
    this.tail = new SheetTail(context.maxMergedCells());
    this.cells = new CellScanner(context, window, place, xml, tail);
    this.columnStyles = new ColumnStyles(context.maxColumns());
  }

  /**
   * Returns the styles that the columns give to cells; complete once the first row was asked for.
   */
  ColumnStyles columnStyles() {
    return columnStyles;
  }

  /** Returns what is known of the cells beside the rows; complete once all was passed. */
  SheetTail tail() {
    return tail;
  }

  /** Moves behind the next row and describes it; false when there is none. */
  boolean next(SheetRow row) {
    if (rowsDone || (!inWorksheet && !enterRows())) {
      return false;
    }
    while (true) {
      Token token = xml.next();
      if (token == Token.END) {
        leaveRows();
        return false;
      }
      if (token == Token.START) {
        if (Element.of(xml, window.bytes()) == Element.ROW) {
          read(row);
          return true;
        }
        xml.skipElement();
      }
    }
  }

  /** Passes one token of what follows the rows; false at the end of the part. */
  boolean passAfterRows() {
    Token token = xml.next();
    if (token == Token.START && Element.of(xml, window.bytes()) == Element.SHEET_DATA) {
      throw place.corrupt();
    }
    tail.token(token, xml, window.bytes());
    return token != Token.EOF;
  }

  private void leaveRows() {
    rowsDone = true;
    place.enter(0);
  }

  /** Moves behind the start of the rows; false when the sheet has no such part. */
  private boolean enterRows() {
    inWorksheet = true;
    Token token = xml.next();
    while (token != Token.START) {
      token = xml.next();
    }
    if (Element.of(xml, window.bytes()) != Element.WORKSHEET) {
      throw place.corrupt();
    }
    for (token = xml.next(); token != Token.END; token = xml.next()) {
      if (token == Token.START && Element.of(xml, window.bytes()) == Element.SHEET_DATA) {
        return true;
      }
      if (token == Token.START) {
        passBeforeRows();
      }
    }
    rowsDone = true;
    return false;
  }

  private void passBeforeRows() {
    if (Element.of(xml, window.bytes()) == Element.COLS) {
      columnStyles.read(xml, window, cells);
    } else {
      xml.skipElement();
    }
  }

  private void read(SheetRow row) {
    byte[] bytes = window.bytes();
    Attributes attributes = xml.attributes();
    int number = lastRow + 1;
    int style = SheetRow.NO_STYLE;
    for (int i = 0; i < attributes.count(); i++) {
      byte letter = attributes.letter(bytes, i);
      if (letter == 'r') {
        number = cells.number(bytes, attributes.value(i), attributes.valueEnd(i));
      } else if (letter == 's') {
        style = cells.style(bytes, attributes.value(i), attributes.valueEnd(i));
      }
    }
    place.enter(number);
    checkOrder(number);
    if (style >= 0 && !isTrue(bytes, attributes.find(bytes, CUSTOM_FORMAT))) {
      style = SheetRow.NO_STYLE;
    }
    int pin = window.pinned();
    row.begin(number, style, xml.start() - pin, window.position() - pin, xml.isSelfClosing());
    cells.read(row);
  }

  private void checkOrder(int number) {
    if (number <= lastRow) {
      throw place.corrupt();
    }
    if (number > context.maxRows()) {
      throw Place.tooLarge(Place.Limit.ROWS, context.maxRows());
    }
    lastRow = number;
  }

  private boolean isTrue(byte[] bytes, int attribute) {
    if (attribute < 0) {
      return false;
    }
    byte first = bytes[xml.attributes().value(attribute)];
    return first == '1' || first == 't';
  }
}
