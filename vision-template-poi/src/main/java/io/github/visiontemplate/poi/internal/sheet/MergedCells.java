package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.poi.internal.xml.Place;
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
   * @param most how many there may be
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if the part is damaged
   * @throws java.io.UncheckedIOException if the stream fails
   */
  public static List<CellRange> read(InputStream sheetXml, int most) {
    SheetParts parts = new SheetParts(sheetXml);
    List<CellRange> ranges = new ArrayList<>();
    for (Element child = parts.next(); child != null; child = parts.next()) {
      if (child == Element.MERGE_CELLS) {
        readChildren(parts, ranges, most);
      } else {
        parts.skip();
      }
    }
    return List.copyOf(ranges);
  }

  private static void readChildren(SheetParts parts, List<CellRange> ranges, int most) {
    for (Element child = parts.next(); child != null; child = parts.next()) {
      if (child == Element.MERGE_CELL) {
        CellRange range = parts.reference();
        if (ranges.size() == most) {
          throw Place.tooLarge(Place.Limit.MERGED_CELLS, most);
        }
        if (range == null) {
          throw parts.place().corrupt();
        }
        ranges.add(range);
      }
      parts.skip();
    }
  }
}
