package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.poi.internal.xml.ByteWindow;
import io.github.visiontemplate.table.RowEditor;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Copies a sheet part with some cells edited. All that is not an edited cell stays byte for byte as
 * it was, but for what the edits make untrue of formulas; a part in another encoding becomes UTF-8.
 */
public final class SheetFiller {

  private final SheetContext context;
  private final RowFormulas formulas;
  private final int windowSize;

  /** Fills sheets of a workbook; the formulas are those of one sheet. */
  public SheetFiller(SheetContext context, RowFormulas formulas) {
    this(context, formulas, ByteWindow.USUAL_SIZE);
  }

  SheetFiller(SheetContext context, RowFormulas formulas, int windowSize) {
    this.context = context;
    this.formulas = formulas;
    this.windowSize = windowSize;
  }

  /**
   * Copies the part; neither stream is closed.
   *
   * @throws IllegalArgumentException if an edit is for a row that the editor was not given, or the
   *     edits are not in order
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if the part is damaged or
   *     over a limit
   * @throws java.io.UncheckedIOException if a stream fails
   */
  public void fill(InputStream sheetXml, RowEditor editor, OutputStream sheetXmlOut) {
    new SheetFilling(context, formulas, sheetXml, sheetXmlOut, windowSize).run(editor);
  }
}
