package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.table.RowEditor;
import java.io.InputStream;
import java.io.OutputStream;

/** Copies a sheet part with some cells edited. */
public final class SheetFiller {

  /** Fills sheets of a workbook. */
  public SheetFiller(SheetContext context) {}

  /** Copies the part; neither stream is closed. */
  public void fill(InputStream sheetXml, RowEditor editor, OutputStream sheetXmlOut) {
    throw new UnsupportedOperationException();
  }
}
