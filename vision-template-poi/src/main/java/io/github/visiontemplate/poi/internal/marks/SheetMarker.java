package io.github.visiontemplate.poi.internal.marks;

import io.github.visiontemplate.poi.internal.sheet.CellWriter;
import io.github.visiontemplate.poi.internal.sheet.RowScanner;
import io.github.visiontemplate.poi.internal.sheet.ScannedRow;
import io.github.visiontemplate.poi.internal.sheet.SheetContext;
import io.github.visiontemplate.poi.internal.xml.SplicedOutput;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Copies the rows of a sheet with some cells in other styles and a note behind each row. Values and
 * everything else of the rows stay byte for byte as they were.
 */
public final class SheetMarker {

  /** Which rows of a copy are shown. */
  public enum Visibility {
    /** Those that were. */
    AS_BEFORE,
    /** All. */
    ALL,
    /** The header and the rows with a note. */
    NOTED
  }

  /**
   * How the copy differs.
   *
   * @param marks the marked cells and the notes
   * @param restyled the new style of a cell that is not marked, by the one that it has; none where
   *     it stays
   * @param markedStyles the style of a marked cell by the one that it has, for each kind of mark
   * @param headerRow the row that has the header of the notes; rows below may be hidden
   * @param noteColumn the column of the notes; what is there is replaced or dropped
   * @param hadNotes whether that is the column of an earlier copy's notes
   * @param noteStyle the style of the notes
   * @param headerStyle the style of their header
   * @param visibility which rows are shown
   */
  public record Changes(
      CellMarks marks,
      Map<Integer, Integer> restyled,
      Map<Integer, Map<Integer, Integer>> markedStyles,
      int headerRow,
      int noteColumn,
      boolean hadNotes,
      int noteStyle,
      int headerStyle,
      Visibility visibility) {

    boolean isHidden(@Nullable String note) {
      return visibility == Visibility.NOTED && note == null;
    }
  }

  private final SheetContext context;
  private final Changes changes;

  /** Prepares copies. */
  public SheetMarker(SheetContext context, Changes changes) {
    this.context = context;
    this.changes = changes;
  }

  /**
   * Copies a sheet; neither stream is closed.
   *
   * @param before what is before the rows of the copy
   * @param behind what is behind them
   */
  public void copy(InputStream sheetXml, byte[] before, byte[] behind, OutputStream output) {
    RowScanner sheet = new RowScanner(sheetXml, context);
    ScannedRow row = sheet.newRow();
    SplicedOutput out = new SplicedOutput(sheet.window(), output);
    out.append(before);
    CellWriter writer = new CellWriter(context, sheet.window(), out);
    RowMarker marker = new RowMarker(sheet, out, writer, changes);
    boolean first = true;
    while (sheet.next(row)) {
      if (first) {
        out.skipTo(row.start());
        first = false;
      }
      SortedMap<Integer, Integer> marks = changes.marks().marks(row.rowNumber());
      marker.copy(row, marks, changes.marks().note(row.rowNumber()));
      out.copyAll();
    }
    out.append(behind);
    out.flush();
    while (sheet.passAfterRows()) {
      sheet.window().pin(); // known already, but damage must not go unseen
    }
  }
}
