package io.github.visiontemplate.poi.internal.sheet;

import java.io.InputStream;
import java.util.OptionalInt;

/** The reach of a sheet as the part declares it. */
public final class Dimension {

  private Dimension() {}

  /** Returns the last row's number; looks only at what stands before the rows. */
  public static OptionalInt lastRow(InputStream sheetXml) {
    return OptionalInt.empty();
  }
}
