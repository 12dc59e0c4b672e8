package io.github.visiontemplate.poi.internal.calc;

import io.github.visiontemplate.poi.internal.rows.Formula;
import io.github.visiontemplate.poi.internal.rows.Formula.Piece;
import io.github.visiontemplate.poi.internal.rows.Reference;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ranges that array formulas and data tables fill with outdated results. */
final class StaleAreas {

  private static final int MOST = 4_096;

  private final List<Reference> areas = new ArrayList<>();
  private int lastRow;

  /** Adds a range. Text that is not a range of several cells is ignored. */
  void add(@Nullable String range) {
    List<Piece> pieces = range == null ? List.of() : Formula.of(range).pieces();
    if (pieces.size() == 1
        && pieces.get(0) instanceof Reference area
        && !area.isSingleCell()
        && areas.size() < MOST) {
      areas.add(area);
      lastRow = Math.max(lastRow, area.lastRow());
    }
  }

  /** Sets the bits for the columns of the range that was added last. */
  void columns(BitSet columns) {
    if (!areas.isEmpty()) {
      Reference last = areas.get(areas.size() - 1);
      columns.set(last.firstColumn(), last.lastColumn() + 1);
    }
  }

  boolean reach(int row) {
    return row <= lastRow;
  }

  /** Returns whether a cell lies in one of the ranges. The column counts from 0. */
  boolean contain(int row, int column) {
    return reach(row) && areas.stream().anyMatch(area -> area.contains(row, column));
  }
}
