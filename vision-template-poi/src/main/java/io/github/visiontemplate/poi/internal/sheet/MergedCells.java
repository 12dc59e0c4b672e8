package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.table.CellRange;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The merged cells of a sheet part. */
public final class MergedCells {

  private MergedCells() {}

  /**
   * Scans the whole part, for they stand behind the rows.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if the part is damaged
   * @throws java.io.UncheckedIOException if the stream fails
   */
  public static List<CellRange> read(InputStream sheetXml) {
    SheetParts parts = new SheetParts(sheetXml);
    List<CellRange> ranges = new ArrayList<>();
    for (Element child = parts.next(); child != null; child = parts.next()) {
      if (child == Element.MERGE_CELLS) {
        readChildren(parts, ranges);
      } else {
        parts.skip();
      }
    }
    return List.copyOf(ranges);
  }

  private static void readChildren(SheetParts parts, List<CellRange> ranges) {
    for (Element child = parts.next(); child != null; child = parts.next()) {
      if (child == Element.MERGE_CELL) {
        CellRange range = parts.reference();
        if (range == null) {
          throw parts.place().corrupt();
        }
        ranges.add(range);
      }
      parts.skip();
    }
  }
}
