package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.table.Row;
import io.github.visiontemplate.table.RowReader;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a sheet part. */
public final class SheetReader implements RowReader {

  /** Starts before the first row; the stream is closed with the reader. */
  public SheetReader(InputStream sheetXml, SheetContext context) {}

  @Override
  public @Nullable Row next() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
