package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.table.CellRange;
import java.io.InputStream;
import java.util.OptionalInt;

/** The reach of a sheet as the part declares it. */
public final class Dimension {

  private Dimension() {}

  /**
   * Returns the last row's number; looks only at what stands before the rows.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if the part is damaged there
   * @throws java.io.UncheckedIOException if the stream fails
   */
  public static OptionalInt lastRow(InputStream sheetXml) {
    SheetParts parts = new SheetParts(sheetXml);
    for (Element child = parts.next();
        child != null && child != Element.SHEET_DATA;
        child = parts.next()) {
      if (child == Element.DIMENSION) {
        CellRange range = parts.reference();
        return range == null ? OptionalInt.empty() : OptionalInt.of(range.last().row());
      }
      parts.skip();
    }
    return OptionalInt.empty();
  }
}
