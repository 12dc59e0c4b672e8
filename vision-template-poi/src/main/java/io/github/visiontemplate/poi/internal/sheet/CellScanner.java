package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.internal.xml.Attributes;
import io.github.visiontemplate.poi.internal.xml.ByteWindow;
import io.github.visiontemplate.poi.internal.xml.Location;
import io.github.visiontemplate.poi.internal.xml.XmlBytes;
import io.github.visiontemplate.poi.internal.xml.XmlScanner;
import io.github.visiontemplate.poi.internal.xml.XmlScanner.Token;
import io.github.visiontemplate.poi.limit.ReadLimit;
import org.jspecify.annotations.Nullable;

/** Finds the cells of one row. */
final class CellScanner {

  private final SheetContext context;
  private final ByteWindow window;
  private final Location location;
  private final XmlScanner xml;
  private final PlainCells plainCells;
  private final SheetTail tail;
  private final Formulas formulas;

  /** The styles of cells without a style of their own, or null if such cells have the first one. */
  private final @Nullable ColumnStyles columnStyles;

  /**
   * Prepares the finding of cells.
   *
   * @param columnStyles the styles of columns, which cells have in some workbooks
   */
  CellScanner(SheetContext context, XmlScanner xml, SheetTail tail, ColumnStyles columnStyles) {
    this.tail = tail;
    this.columnStyles = context.inheritsStyles() ? columnStyles : null;
    this.context = context;
    this.window = xml.window();
    this.location = xml.location();
    this.xml = xml;
    this.plainCells = new PlainCells(window, context.maxColumns());
    this.formulas = new Formulas(xml);
  }

  /** Moves to the end of the row whose start was the last token. */
  void read(ScannedRow row) {
    CellTable cells = row.cells();
    boolean plain = xml.isPlain() && columnStyles == null;
    for (Token token = next(row, plain); token != Token.END; token = next(row, plain)) {
      if (token == Token.START && Element.of(xml) == Element.CELL) {
        readStart(row);
        readContent(cells);
        cells.close(window.position() - window.pinned());
      } else if (token == Token.START) {
        xml.skipElement();
      }
    }
    if (!row.isOrdered() && !row.index()) {
      throw location.corrupt();
    }
    row.endWith(formulas.hasArrayIn(row.rowNumber()) ? formulas : null);
  }

  /** Reads the plain cells that come next, and returns the token behind them. */
  private Token next(ScannedRow row, boolean plain) {
    while (plain && plainCells.read(row)) {}
    return xml.next();
  }

  int number(byte[] bytes, int from, int to) {
    int first = XmlBytes.skipSpace(bytes, from, to);
    int number = CellReference.number(bytes, first, XmlBytes.skipSpaceBack(bytes, first, to));
    if (number < 0) {
      throw location.corrupt();
    }
    return number;
  }

  /** Returns the index of a style. An empty attribute stands for the first style. */
  int style(byte[] bytes, int from, int to) {
    return from == to ? 0 : number(bytes, from, to);
  }

  private void readStart(ScannedRow row) {
    byte[] bytes = window.bytes();
    Attributes attributes = xml.attributes();
    CellTable cells = row.cells();
    int column = cells.count() == 0 ? 0 : cells.column(cells.count() - 1) + 1;
    int style = ScannedRow.NO_STYLE;
    int traits = 0;
    for (int i = 0; i < attributes.count(); i++) {
      int from = attributes.value(i);
      int to = attributes.valueEnd(i);
      switch (attributes.letter(bytes, i)) {
        case 'r' -> {
          column = column(bytes, from, to, row.rowNumber());
          traits |= CellTable.REFERENCE;
        }
        case 's' -> style = style(bytes, from, to);
        case 't' -> traits |= kind(bytes, from, to);
        default -> {}
      }
    }
    if (column >= context.maxColumns()) {
      throw Refusal.tooLarge(ReadLimit.COLUMNS, context.maxColumns());
    }
    if (cells.count() == context.maxColumns()) {
      throw location.corrupt(); // two of the cells must be in one column
    }
    row.reach(column);
    cells.add(
        column, xml.start() - window.pinned(), style < 0 ? inherited(row, column) : style, traits);
  }

  private int inherited(ScannedRow row, int column) {
    return columnStyles == null ? 0 : Math.max(columnStyles.of(row, column), 0);
  }

  private int column(byte[] bytes, int from, int to, int row) {
    int letters = CellReference.letters(bytes, from, to);
    int column = CellReference.column(bytes, from, letters);
    if (column < 0 || CellReference.number(bytes, from + letters, to) != row) {
      throw location.corrupt();
    }
    return column;
  }

  @SuppressWarnings("EnumOrdinal") // never leaves the process
  private int kind(byte[] bytes, int from, int to) {
    CellKind kind = CellKind.of(bytes, from, to);
    if (kind == null) {
      throw location.corrupt();
    }
    return kind.ordinal();
  }

  private void readContent(CellTable cells) {
    for (Token token = xml.next(); token != Token.END; token = xml.next()) {
      if (token == Token.START) {
        switch (Element.of(xml)) {
          case VALUE -> {
            markValue(cells);
            readText(cells);
          }
          case INLINE -> {
            markInline(cells);
            readRuns(cells, true);
          }
          case FORMULA -> formulas.read(cells, tail.formula(xml));
          default -> xml.skipElement();
        }
      }
    }
  }

  private void markValue(CellTable cells) {
    if (cells.has(cells.count() - 1, CellTable.VALUE)) {
      throw location.corrupt();
    }
    cells.mark(CellTable.VALUE);
  }

  private void markInline(CellTable cells) {
    markValue(cells);
    if (cells.kind(cells.count() - 1) != CellKind.INLINE_TEXT) {
      throw location.corrupt();
    }
  }

  /** Reads the text of an inline string, or of a run in it. Phonetic hints do not count as text. */
  private void readRuns(CellTable cells, boolean outer) {
    for (Token token = xml.next(); token != Token.END; token = xml.next()) {
      if (token == Token.START) {
        Element element = Element.of(xml);
        if (element == Element.TEXT) {
          readText(cells);
        } else if (outer && element == Element.RUN) {
          readRuns(cells, false);
        } else {
          xml.skipElement();
        }
      }
    }
  }

  private void readText(CellTable cells) {
    for (Token token = xml.next(); token != Token.END; token = xml.next()) {
      if (token == Token.START) {
        throw location.corrupt();
      }
      int pin = window.pinned();
      cells.addPiece(xml.textStart() - pin, xml.textEnd() - pin, token == Token.CDATA);
    }
  }
}
