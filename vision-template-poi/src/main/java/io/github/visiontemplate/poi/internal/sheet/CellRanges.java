package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.poi.internal.xml.XmlBytes;
import io.github.visiontemplate.table.CellPosition;
import io.github.visiontemplate.table.Sheet.CellRange;
import org.jspecify.annotations.Nullable;

/** Reads references such as {@code A1:B2}. Returns null for anything else. */
final class CellRanges {

  private CellRanges() {}

  static @Nullable CellRange parse(byte[] bytes, int from, int to) {
    int colon = XmlBytes.indexOf(bytes, from, to, (byte) ':');
    CellPosition first = position(bytes, from, colon < 0 ? to : colon);
    CellPosition last = colon < 0 ? first : position(bytes, colon + 1, to);
    return first == null || last == null ? null : new CellRange(first, last);
  }

  private static @Nullable CellPosition position(byte[] bytes, int from, int to) {
    int letters = CellReference.letters(bytes, from, to);
    int column = CellReference.column(bytes, from, letters);
    int row = CellReference.number(bytes, from + letters, to);
    return column < 0 || row < 1 ? null : new CellPosition(row, column);
  }
}
