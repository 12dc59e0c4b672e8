package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.internal.xml.Attributes;
import io.github.visiontemplate.poi.internal.xml.ByteWindow;
import io.github.visiontemplate.poi.internal.xml.Location;
import io.github.visiontemplate.poi.internal.xml.XmlScanner;
import io.github.visiontemplate.poi.internal.xml.XmlScanner.Token;
import io.github.visiontemplate.poi.limit.ReadLimit;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Finds the rows of a sheet part. Only an element at {@code worksheet/sheetData/row/c} counts as a
 * cell.
 */
public final class RowScanner {

  private static final byte[] CUSTOM_FORMAT = "customFormat".getBytes(StandardCharsets.US_ASCII);

  private final SheetContext context;
  private final ByteWindow window;
  private final Location location;
  private final XmlScanner xml;
  private final CellScanner cells;
  private final CellDecoder decoder;
  private final ColumnStyles columnStyles;
  private final SheetTail tail;

  private int lastRow;
  private boolean inWorksheet;
  private boolean rowsDone;

  /** Starts before the first row of a part. */
  public RowScanner(InputStream part, SheetContext context) {
    this(part, context, ByteWindow.USUAL_SIZE);
  }

  RowScanner(InputStream part, SheetContext context, int windowSize) {
    this.context = context;
    this.xml = new XmlScanner(part, context.maxBytesInMemory(), windowSize);
    this.window = xml.window();
    this.location = xml.location();
    this.tail = new SheetTail(context.maxMergedCells());
    this.decoder = new CellDecoder(context, window);
    this.columnStyles = new ColumnStyles(context.maxColumns());
    this.cells = new CellScanner(context, xml, tail, columnStyles);
  }

  /** Returns the window, which has all rows since the pin in memory. */
  public ByteWindow window() {
    return window;
  }

  /** Returns a new row object, for {@link #next} to fill. */
  public ScannedRow newRow() {
    return new ScannedRow(decoder);
  }

  /**
   * Returns the styles that the columns give to new cells. They are complete after the first call
   * of {@link #next}.
   */
  public ColumnStyles columnStyles() {
    return columnStyles;
  }

  /**
   * Returns the facts that the part states outside its rows. They are complete when the end of the
   * part is reached.
   */
  SheetTail tail() {
    return tail;
  }

  /**
   * Moves behind the next row and fills the given object with it. Returns false if there is no more
   * row.
   */
  public boolean next(ScannedRow row) {
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
        if (Element.of(xml) == Element.ROW) {
          read(row);
          return true;
        }
        xml.skipElement();
      }
    }
  }

  /** Passes one token behind the rows. Returns false at the end of the part. */
  public boolean passAfterRows() {
    Token token = xml.next();
    if (token == Token.START && Element.of(xml) == Element.SHEET_DATA) {
      throw location.corrupt();
    }
    tail.token(token, xml);
    return token != Token.EOF;
  }

  private void leaveRows() {
    rowsDone = true;
    location.enter(0);
  }

  /**
   * Moves into the element {@code sheetData}, before its first row. Returns false if the sheet has
   * no such element.
   */
  private boolean enterRows() {
    inWorksheet = true;
    Token token = xml.next();
    while (token != Token.START) {
      token = xml.next();
    }
    if (Element.of(xml) != Element.WORKSHEET) {
      throw location.corrupt();
    }
    for (token = xml.next(); token != Token.END; token = xml.next()) {
      if (token == Token.START && Element.of(xml) == Element.SHEET_DATA) {
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
    if (Element.of(xml) == Element.COLS) {
      columnStyles.read(xml, cells);
    } else {
      xml.skipElement();
    }
  }

  private void read(ScannedRow row) {
    byte[] bytes = window.bytes();
    Attributes attributes = xml.attributes();
    int number = lastRow + 1;
    int style = ScannedRow.NO_STYLE;
    for (int i = 0; i < attributes.count(); i++) {
      byte letter = attributes.letter(bytes, i);
      if (letter == 'r') {
        number = cells.number(bytes, attributes.value(i), attributes.valueEnd(i));
      } else if (letter == 's') {
        style = cells.style(bytes, attributes.value(i), attributes.valueEnd(i));
      }
    }
    location.enter(number);
    checkOrder(number);
    if (style >= 0 && !isTrue(bytes, attributes.find(bytes, CUSTOM_FORMAT))) {
      style = ScannedRow.NO_STYLE;
    }
    int pin = window.pinned();
    row.begin(number, style, xml.start() - pin, window.position() - pin, xml.isSelfClosing());
    cells.read(row);
  }

  private void checkOrder(int number) {
    if (number <= lastRow) {
      throw location.corrupt();
    }
    if (number > context.maxRows()) {
      throw Refusal.tooLarge(ReadLimit.ROWS, context.maxRows());
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
