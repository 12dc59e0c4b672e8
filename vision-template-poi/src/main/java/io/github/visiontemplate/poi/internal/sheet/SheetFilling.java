package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.poi.internal.xml.ByteWindow;
import io.github.visiontemplate.poi.internal.xml.Place;
import io.github.visiontemplate.poi.internal.xml.SplicedOutput;
import io.github.visiontemplate.poi.internal.xml.Utf8InputStream;
import io.github.visiontemplate.table.RowEditor;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One run of a {@link SheetFiller}: rows are read, edited and written in batches that stay in the
 * window.
 */
final class SheetFilling {

  private static final int BATCH_ROWS = 512;
  private static final int BATCH_BYTES = 1 << 19;

  private final ByteWindow window;
  private final SheetScanner sheet;
  private final CellDecoder decoder;
  private final SplicedOutput output;
  private final RowSplicer splicer;
  private final List<SheetRow> rows = new ArrayList<>();

  SheetFilling(
      SheetContext context,
      RowFormulas formulas,
      InputStream input,
      OutputStream out,
      int windowSize) {
    Place place = new Place();
    window = new ByteWindow(new Utf8InputStream(input), place, windowSize);
    sheet = new SheetScanner(context, window, place);
    decoder = new CellDecoder(context, window);
    output = new SplicedOutput(window, out);
    splicer = new RowSplicer(context, window, sheet.columnStyles(), output, formulas);
  }

  void run(RowEditor editor) {
    for (int count = nextBatch(); count > 0; count = nextBatch()) {
      List<SheetRow> batch = Collections.unmodifiableList(rows.subList(0, count));
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

  /** Returns how many rows were read into the list. */
  private int nextBatch() {
    int count = 0;
    while (count < BATCH_ROWS && window.position() - window.pinned() < BATCH_BYTES) {
      if (count == rows.size()) {
        rows.add(new SheetRow(decoder));
      }
      if (!sheet.next(rows.get(count))) {
        break;
      }
      count++;
    }
    return count;
  }
}
