package io.github.visiontemplate.poi.internal.marks;

import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.internal.sheet.CellTable;
import io.github.visiontemplate.poi.internal.sheet.ColumnStyles;
import io.github.visiontemplate.poi.internal.sheet.RowScanner;
import io.github.visiontemplate.poi.internal.sheet.ScannedRow;
import io.github.visiontemplate.poi.internal.sheet.SheetContext;
import io.github.visiontemplate.poi.internal.xml.ByteWindow;
import io.github.visiontemplate.poi.limit.ReadLimit;
import io.github.visiontemplate.table.Cell;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * The facts about a sheet that a marked copy needs: the content around its rows, how far the rows
 * reach, and which styles they use.
 */
public final class SheetSurvey {

  /** Stands for a column that does not exist. */
  public static final int NONE = -1;

  /**
   * The name of the element that stands for the rows in {@link #around()}; no sheet has such an
   * element.
   */
  public static final String ROWS = "rows";

  private static final byte[] STUB = ("<" + ROWS + "/>").getBytes(StandardCharsets.US_ASCII);

  private static final int MAX_COLUMNS = 1 << 14;

  /** This many empty columns separate the table from cells that do not belong to it. */
  private static final int FAR = 8;

  private final ByteArrayOutputStream around = new ByteArrayOutputStream();
  private final BitSet styles = new BitSet();
  private final List<BitSet> markedStyles = new ArrayList<>();
  private final int headerRow;
  private final long maxAround;

  /** The columns that show something or have a formula. */
  private final BitSet used = new BitSet();

  private int lastRow;
  private int noteColumn = NONE;
  private int headerStyle;
  private boolean hasFormulas;

  private SheetSurvey(int headerRow, long maxAround) {
    this.headerRow = headerRow;
    this.maxAround = maxAround;
  }

  /**
   * Reads a sheet to its end.
   *
   * @param headerRow the row in which the header of the notes is looked for
   * @param isNoteHeader tells whether a text is the header of the notes
   */
  public static SheetSurvey of(
      InputStream sheetXml,
      SheetContext context,
      CellMarks marks,
      int headerRow,
      Predicate<String> isNoteHeader) {
    SheetSurvey survey = new SheetSurvey(headerRow, context.maxBytesInMemory());
    RowScanner sheet = new RowScanner(sheetXml, context);
    ByteWindow window = sheet.window();
    ScannedRow row = sheet.newRow();
    boolean first = true;
    while (sheet.next(row)) {
      if (first) {
        survey.keep(window.bytes(), window.pinned(), window.pinned() + row.start());
        survey.keep(STUB, 0, STUB.length);
        first = false;
      }
      survey.add(row, sheet.columnStyles(), marks, isNoteHeader);
      window.pin();
    }
    do {
      survey.keep(window.bytes(), window.pinned(), window.position());
      window.pin();
    } while (sheet.passAfterRows());
    return survey;
  }

  /**
   * Returns the document in which one element {@link #ROWS} replaces all rows, if there are any.
   */
  public byte[] around() {
    return around.toByteArray();
  }

  /** Returns the number of the last row that shows something. */
  public int lastRow() {
    return lastRow;
  }

  /**
   * Returns the column for the notes. This is the column of an earlier copy's notes, or else the
   * first column behind the table and the columns near it. If that is beyond the last column of a
   * sheet, the first unused column behind the table is returned, or {@link #NONE}.
   *
   * @param tableWidth how many columns the table has at least
   */
  public int noteColumn(int tableWidth) {
    if (hasNotes()) {
      return noteColumn;
    }
    int end = tableWidth;
    int next = used.nextSetBit(end);
    while (next >= 0 && next - end < FAR) {
      end = next + 1;
      next = used.nextSetBit(end);
    }
    int column = end < MAX_COLUMNS ? end : used.nextClearBit(tableWidth);
    return column < MAX_COLUMNS ? column : NONE;
  }

  /** Returns whether the sheet itself is a marked copy with notes. */
  public boolean hasNotes() {
    return noteColumn >= 0;
  }

  /** Returns whether any cell of the sheet has a formula. */
  public boolean hasFormulas() {
    return hasFormulas;
  }

  /** Returns the style of the last header before the notes. */
  public int headerStyle() {
    return headerStyle;
  }

  /** Returns the styles of the cells in the sheet. */
  public BitSet styles() {
    return styles;
  }

  /** Returns the styles of the cells that get this kind of mark. */
  public BitSet stylesMarked(int kind) {
    return kind < markedStyles.size() ? markedStyles.get(kind) : new BitSet();
  }

  private void keep(byte[] bytes, int from, int to) {
    if ((long) around.size() + to - from > maxAround) {
      throw Refusal.tooLarge(ReadLimit.WORKBOOK_BYTES, maxAround);
    }
    around.write(bytes, from, to - from);
  }

  private void add(
      ScannedRow row, ColumnStyles columnStyles, CellMarks marks, Predicate<String> isNoteHeader) {
    CellTable cells = row.cells();
    for (int i = 0; i < cells.count(); i++) {
      styles.set(cells.style(i));
      use(row, i);
      hasFormulas |= cells.has(i, CellTable.FORMULA);
    }
    marks
        .marks(row.rowNumber())
        .forEach((column, kind) -> kind(kind).set(style(row, columnStyles, column)));
    int shown = row.width();
    while (shown > 0 && showsNothing(row.cell(shown - 1))) {
      shown--;
    }
    if (row.rowNumber() == headerRow && shown > 0) {
      shown = addHeader(row, columnStyles, shown, isNoteHeader);
    }
    if (shown > 0) {
      lastRow = row.rowNumber();
    }
  }

  private void use(ScannedRow row, int cell) {
    int column = row.cells().column(cell);
    if (!used.get(column) && !row.cells().isEmpty(cell)) {
      boolean formula = row.cells().has(cell, CellTable.FORMULA);
      used.set(column, formula || !showsNothing(row.cell(column)));
    }
  }

  /** Numbers and dates always show something; what they show is not needed. */
  private static boolean showsNothing(Cell cell) {
    return !(cell instanceof Cell.Numeric || cell instanceof Cell.Date) && cell.shown().isBlank();
  }

  private int addHeader(
      ScannedRow row, ColumnStyles columnStyles, int shown, Predicate<String> isNoteHeader) {
    int last = shown;
    for (int column = shown - 1; column >= 0 && !hasNotes(); column--) {
      if (isNoteHeader.test(row.cell(column).shown())) {
        noteColumn = column;
        last = column;
      }
    }
    while (last > 0 && row.cell(last - 1).isBlank()) {
      last--;
    }
    headerStyle = style(row, columnStyles, Math.max(last - 1, 0));
    return shown;
  }

  private BitSet kind(int kind) {
    while (markedStyles.size() <= kind) {
      markedStyles.add(new BitSet());
    }
    return markedStyles.get(kind);
  }

  /**
   * Returns the style of a cell. If the cell is missing, returns the style that a new cell would
   * get.
   */
  static int style(ScannedRow row, ColumnStyles columns, int column) {
    int cell = row.find(column);
    if (cell >= 0) {
      return row.cells().style(cell);
    }
    return Math.max(columns.of(row, column), 0);
  }
}
