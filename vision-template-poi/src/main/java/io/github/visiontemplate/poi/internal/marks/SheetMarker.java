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
 * Copies the rows of a sheet, gives some cells other styles, and adds notes behind rows. Values and
 * everything else in the rows stay byte for byte as they were.
 */
public final class SheetMarker {

  /** Which rows of a copy are shown. */
  public enum Visibility {
    /** The rows that were shown before. */
    AS_BEFORE,
    /** All rows. */
    ALL,
    /** Only the header and the rows with a note. */
    NOTED
  }

  /**
   * The differences between the copy and the sheet.
   *
   * @param marks the marked cells and the notes
   * @param restyled the new styles of cells without a mark, by their old styles; a style that is
   *     not a key stays
   * @param markedStyles for each kind of mark, the new styles of marked cells, by their old styles
   * @param headerRow the row that has the header of the notes; rows below it may be hidden
   * @param noteColumn the column of the notes; its old content is replaced, or dropped if it is an
   *     old note
   * @param hadNotes whether the column of the notes already has the notes of an earlier copy
   * @param noteStyle the style of the notes
   * @param headerStyle the style of the header of the notes
   * @param visibility which rows are shown in the copy
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

  /** Prepares copies with these changes. */
  public SheetMarker(SheetContext context, Changes changes) {
    this.context = context;
    this.changes = changes;
  }

  /**
   * Copies a sheet. Neither stream is closed.
   *
   * @param before the content before the rows of the copy
   * @param behind the content behind the rows of the copy
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
      sheet.window().pin(); // already known, but read to the end so that damage is found
    }
  }
}
