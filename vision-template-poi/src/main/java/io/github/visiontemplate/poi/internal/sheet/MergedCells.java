package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.table.CellRange;
import java.io.InputStream;
import java.util.List;

/** The merged cells of a sheet part. */
public final class MergedCells {

  private MergedCells() {}

  /** Scans the whole part, for they stand behind the rows. */
  public static List<CellRange> read(InputStream sheetXml) {
    return List.of();
  }
}
