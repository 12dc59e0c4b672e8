package io.github.visiontemplate.poi.internal.fill;

import io.github.visiontemplate.poi.internal.sheet.CellWriter;
import io.github.visiontemplate.poi.internal.sheet.RowScanner;
import io.github.visiontemplate.poi.internal.sheet.ScannedRow;
import io.github.visiontemplate.poi.internal.sheet.SheetContext;
import io.github.visiontemplate.poi.internal.xml.ByteWindow;
import io.github.visiontemplate.poi.internal.xml.SplicedOutput;
import io.github.visiontemplate.table.FillableTemplate.RowEditor;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Copies a sheet part with some cells edited. Everything else stays byte for byte as it was, except
 * formulas whose results the edits make wrong. A part in another encoding becomes UTF-8. Rows are
 * read, edited and written in batches that fit into the window.
 */
public final class SheetFiller {

  private static final int BATCH_ROWS = 512;
  private static final int BATCH_BYTES = 1 << 19;

  private final RowScanner sheet;
  private final ByteWindow window;
  private final SplicedOutput output;
  private final RowSplicer splicer;
  private final List<ScannedRow> rows = new ArrayList<>();

  private SheetFiller(RowScanner sheet, SplicedOutput output, RowSplicer splicer) {
    this.sheet = sheet;
    this.window = sheet.window();
    this.output = output;
    this.splicer = splicer;
  }

  /**
   * Copies a part. No stream is closed.
   *
   * @param sheet the part, before its first row
   * @param formulas decides how the formulas of this sheet change
   * @throws IllegalArgumentException if an edit is for a row that was not given to the editor, or
   *     the edits are not in order
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if the part is damaged or
   *     over a limit
   * @throws java.io.UncheckedIOException if a stream fails
   */
  public static void fill(
      RowScanner sheet,
      SheetContext context,
      RowFormulas formulas,
      RowEditor editor,
      OutputStream sheetXmlOut) {
    SplicedOutput output = new SplicedOutput(sheet.window(), sheetXmlOut);
    RowSplicer splicer =
        new RowSplicer(sheet, output, new CellWriter(context, sheet.window(), output), formulas);
    new SheetFiller(sheet, output, splicer).run(editor);
  }

  private void run(RowEditor editor) {
    for (int count = nextBatch(); count > 0; count = nextBatch()) {
      List<ScannedRow> batch = Collections.unmodifiableList(rows.subList(0, count));
      splicer.splice(batch, editor.edit(batch));
      output.copyAll();
    }
    while (sheet.passAfterRows()) {
      if (window.position() - window.pinned() > BATCH_BYTES) {
        output.copyAll();
      }
    }
    output.copyAll();
    output.flush();
  }

  /** Reads the next rows into the list. Returns how many were read. */
  private int nextBatch() {
    int count = 0;
    while (count < BATCH_ROWS && window.position() - window.pinned() < BATCH_BYTES) {
      if (count == rows.size()) {
        rows.add(sheet.newRow());
      }
      if (!sheet.next(rows.get(count))) {
        break;
      }
      count++;
    }
    return count;
  }
}
