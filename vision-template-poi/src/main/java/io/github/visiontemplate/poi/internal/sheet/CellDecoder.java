package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.internal.xml.ByteWindow;
import io.github.visiontemplate.poi.internal.xml.Location;
import io.github.visiontemplate.poi.internal.xml.XmlText;
import io.github.visiontemplate.poi.limit.ReadLimit;
import io.github.visiontemplate.table.Cell;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a cell's value into a {@link Cell}. */
final class CellDecoder {

  private static final int KEPT = 256;

  private final SheetContext context;
  private final ByteWindow window;

  /**
   * Recent cells with shared texts. They are kept because classes, sexes and days repeat in row
   * after row.
   */
  private final @Nullable Cell[] kept = new Cell[KEPT];

  private final int[] keptNumbers = new int[KEPT];

  CellDecoder(SheetContext context, ByteWindow window) {
    this.context = context;
    this.window = window;
  }

  Cell decode(CellTable cells, int index, int row) {
    CellKind kind = cells.kind(index);
    Cell cell =
        switch (kind) {
          case NUMBER -> number(cells, index, row);
          case SHARED_TEXT -> sharedText(cells, index, row);
          case INLINE_TEXT, FORMULA_TEXT -> text(ExcelEscapes.decode(rawText(cells, index, row)));
          case BOOLEAN -> bool(rawText(cells, index, row).strip());
          case ERROR -> failed(rawText(cells, index, row).strip());
          case ISO_DATE -> isoDate(rawText(cells, index, row).strip());
        };
    return cell.isBlank() && isUnknown(cells, index, kind) ? new Cell.FormulaWithoutValue() : cell;
  }

  /**
   * Returns whether a formula has no stored result. An empty string counts as a result; an empty
   * value of another type does not.
   */
  private static boolean isUnknown(CellTable cells, int index, CellKind kind) {
    return cells.has(index, CellTable.FORMULA)
        && !(cells.has(index, CellTable.VALUE)
            && (kind == CellKind.FORMULA_TEXT || kind == CellKind.SHARED_TEXT));
  }

  private Cell number(CellTable cells, int index, int row) {
    int piece = cells.firstPiece(index);
    int pieces = cells.pieceEnd(index) - piece;
    if (pieces == 0) {
      return Cell.blank();
    }
    byte[] bytes = window.bytes();
    int from = window.pinned() + cells.pieceFrom(piece);
    int to = window.pinned() + cells.pieceTo(piece);
    checkLength(to - from);
    double value = pieces == 1 ? NumberText.parse(bytes, from, to) : Double.NaN;
    return Double.isNaN(value)
        ? roundaboutNumber(rawText(cells, index, row).strip(), cells.style(index))
        : number(value, cells.style(index));
  }

  private Cell number(double value, int style) {
    LocalDate date = context.isDate(style) ? CellDates.ofSerial(value, context.date1904()) : null;
    return date == null
        ? new Cell.Numeric(value, context.decimals(style))
        : new Cell.Date(date, CellDates.timeOfSerial(value));
  }

  /**
   * Reads a number that has white space around it, is in several pieces or contains references. A
   * text that is not a number becomes an error value.
   */
  private Cell roundaboutNumber(String text, int style) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    double value = NumberText.parse(bytes, 0, bytes.length);
    return Double.isNaN(value) ? failed(text) : number(value, style);
  }

  private Cell sharedText(CellTable cells, int index, int row) {
    int piece = cells.firstPiece(index);
    int number = CellReference.INVALID;
    if (cells.pieceEnd(index) == piece + 1) {
      number =
          CellReference.number(
              window.bytes(),
              window.pinned() + cells.pieceFrom(piece),
              window.pinned() + cells.pieceTo(piece));
    }
    return number >= 0 ? shared(number) : roundaboutText(cells, index, row);
  }

  private Cell shared(int number) {
    int place = number % KEPT;
    Cell cell = kept[place];
    if (cell == null || keptNumbers[place] != number) {
      cell = text(context.sharedString(number));
      kept[place] = cell;
      keptNumbers[place] = number;
    }
    return cell;
  }

  private Cell roundaboutText(CellTable cells, int index, int row) {
    byte[] bytes = rawText(cells, index, row).strip().getBytes(StandardCharsets.UTF_8);
    if (bytes.length == 0) {
      return Cell.blank();
    }
    int number = CellReference.number(bytes, 0, bytes.length);
    if (number < 0) {
      throw Location.corrupt(row);
    }
    return shared(number);
  }

  private static Cell text(String text) {
    return text.isEmpty() ? Cell.blank() : new Cell.Text(text);
  }

  private static Cell failed(String code) {
    return code.isEmpty() ? Cell.blank() : new Cell.Failed(code);
  }

  private static Cell bool(String text) {
    return switch (text) {
      case "1", "true" -> new Cell.Bool(true);
      case "0", "false" -> new Cell.Bool(false);
      default -> failed(text);
    };
  }

  private static Cell isoDate(String text) {
    Cell.Date date = CellDates.ofIso(text);
    return date == null ? text(text) : date;
  }

  private String rawText(CellTable cells, int index, int row) {
    int first = cells.firstPiece(index);
    int end = cells.pieceEnd(index);
    if (end - first == 1) {
      return checked(piece(cells, first), row);
    }
    StringBuilder text = new StringBuilder();
    for (int piece = first; piece < end; piece++) {
      text.append(checked(piece(cells, piece), row));
    }
    return checked(text.toString(), row);
  }

  private @Nullable String piece(CellTable cells, int piece) {
    int pin = window.pinned();
    return XmlText.decode(
        window.bytes(),
        pin + cells.pieceFrom(piece),
        pin + cells.pieceTo(piece),
        cells.isLiteral(piece));
  }

  private String checked(@Nullable String text, int row) {
    if (text == null) {
      throw Location.corrupt(row);
    }
    checkLength(text.length());
    return text;
  }

  private void checkLength(int length) {
    if (length > context.maxTextLength()) {
      throw Refusal.tooLarge(ReadLimit.TEXT_LENGTH, context.maxTextLength());
    }
  }
}
