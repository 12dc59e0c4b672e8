package io.github.visiontemplate.poi.internal.calc;

import io.github.visiontemplate.poi.internal.fill.CellChange;
import io.github.visiontemplate.poi.internal.fill.RowCells;
import io.github.visiontemplate.poi.internal.fill.RowFormulas;
import io.github.visiontemplate.poi.internal.xml.XmlElement;
import io.github.visiontemplate.table.CellEdit;
import java.util.BitSet;
import java.util.List;

/** Finds the sheets on which the formulas of a sheet depend. Changes nothing. */
final class Dependencies implements RowFormulas {

  private final FormulaReader reader;
  private final BitSet sheets = new BitSet();
  private boolean open;
  private boolean hasFormulas;

  Dependencies(FormulaReader reader) {
    this.reader = reader;
  }

  @Override
  public boolean isAbout(int row) {
    return false;
  }

  @Override
  public List<CellChange> changes(RowCells row, List<CellEdit> edits) {
    hasFormulas = true;
    for (int cell = 0; cell < row.count(); cell++) {
      if (row.hasFormula(cell)) {
        XmlElement element = FormulaCell.element(XmlElement.of(row.source(cell)));
        add(element == null ? "" : FormulaCell.text(element));
      }
    }
    return List.of();
  }

  /** Adds a formula's text. The text is empty in a cell that shares the formula of another cell. */
  private void add(String text) {
    if (!text.isEmpty()) {
      SheetFormula formula = reader.read(text);
      sheets.or(formula.sheets());
      open |= formula.open();
    }
  }

  boolean hasFormulas() {
    return hasFormulas;
  }

  boolean dependOn(BitSet others) {
    return open || sheets.intersects(others);
  }
}
