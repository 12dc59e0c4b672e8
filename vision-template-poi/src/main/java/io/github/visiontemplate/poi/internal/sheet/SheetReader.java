package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.poi.internal.xml.ByteWindow;
import io.github.visiontemplate.table.Row;
import io.github.visiontemplate.table.RowReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a sheet part. Every row is the same object, and its cells are decoded when they
 * are asked for. After the last row the rest of the part is read too, so that a truncated part is
 * refused.
 */
public final class SheetReader implements RowReader {

  private final InputStream input;
  private final RowScanner sheet;
  private final ScannedRow row;
  private Consumer<SheetTail> listener = tail -> {};

  /** Starts before the first row. The stream is closed together with the reader. */
  public SheetReader(InputStream sheetXml, SheetContext context) {
    this(sheetXml, context, ByteWindow.USUAL_SIZE);
  }

  SheetReader(InputStream sheetXml, SheetContext context, int windowSize) {
    input = sheetXml;
    sheet = new RowScanner(sheetXml, context, windowSize);
    row = sheet.newRow();
  }

  /**
   * Sets the listener for the facts that the sheet states outside its rows. It is called once the
   * whole part is read.
   */
  public SheetReader whenRead(Consumer<SheetTail> told) {
    listener = told;
    return this;
  }

  @Override
  public @Nullable Row next() {
    sheet.window().pin();
    if (sheet.next(row)) {
      return row;
    }
    while (sheet.passAfterRows()) {
      sheet.window().pin();
    }
    listener.accept(sheet.tail());
    return null;
  }

  @Override
  public void close() {
    try {
      input.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
