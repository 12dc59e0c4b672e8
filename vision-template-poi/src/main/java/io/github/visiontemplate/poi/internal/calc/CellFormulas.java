package io.github.visiontemplate.poi.internal.calc;

import io.github.visiontemplate.poi.internal.fill.CellChange;
import io.github.visiontemplate.poi.internal.fill.RowCells;
import io.github.visiontemplate.poi.internal.fill.RowFormulas;
import io.github.visiontemplate.poi.internal.rows.Reference;
import io.github.visiontemplate.table.CellEdit;
import java.util.BitSet;
import java.util.List;

/**
 * The formulas of a sheet that is filled. The stored result of a formula is removed if it may
 * depend on a filled cell. A result is also removed if this is uncertain because the formula refers
 * to rows that were not read yet.
 */
final class CellFormulas implements RowFormulas {

  private final FormulaReader reader;
  private final BitSet affectedSheets;
  private final SharedGroups groups = new SharedGroups();
  private final StaleAreas areas = new StaleAreas();
  private final LostFormulas lost = new LostFormulas();

  /** The columns that, in the rows so far, hold filled cells or outdated results. */
  private final BitSet touched = new BitSet();

  private boolean hasFormulas;
  private boolean isChanged;

  /**
   * Begins before the first row.
   *
   * @param affectedSheets the filled sheets, and the sheets whose results may change
   */
  CellFormulas(FormulaReader reader, BitSet affectedSheets) {
    this.reader = reader;
    this.affectedSheets = affectedSheets;
  }

  @Override
  public boolean isAbout(int row) {
    return areas.reach(row);
  }

  @Override
  public List<CellChange> changes(RowCells row, List<CellEdit> edits) {
    List<CellChange> changes = List.of();
    if (row.hasFormulas() || areas.reach(row.row())) {
      hasFormulas = true;
      changes = new FormulaRow(this, row, edits).changes();
    }
    for (CellEdit edit : edits) {
      touched.set(edit.position().column());
    }
    isChanged |= !edits.isEmpty() || !changes.isEmpty();
    return changes;
  }

  /** Returns whether any cell was changed. */
  boolean isChanged() {
    return isChanged;
  }

  boolean hasFormulas() {
    return hasFormulas;
  }

  LostFormulas lost() {
    return lost;
  }

  FormulaReader reader() {
    return reader;
  }

  SharedGroups groups() {
    return groups;
  }

  boolean isInStaleArea(int row, int column) {
    return areas.contain(row, column);
  }

  boolean dependsOnOthers(SheetFormula formula) {
    return formula.dependsOn(affectedSheets);
  }

  /** Notes a formula with an outdated result, and the area that it fills with results. */
  void addStale(int column, FormulaCell cell) {
    touched.set(column);
    String area = cell.area();
    if (area != null) {
      areas.add(area);
      areas.columns(touched);
    }
  }

  /**
   * Returns whether a reference covers other rows with cells that were filled or may still be
   * filled.
   */
  boolean reachesOtherRows(Reference reference, int row) {
    boolean below = reference.lastRow() == 0 || reference.lastRow() > row;
    int next = touched.nextSetBit(reference.firstColumn());
    boolean above = reference.firstRow() < row && next >= 0 && next <= reference.lastColumn();
    return below || above;
  }
}
