package io.github.visiontemplate.poi.internal.calc;

import io.github.visiontemplate.poi.internal.fill.CellChange;
import io.github.visiontemplate.poi.internal.fill.RowCells;
import io.github.visiontemplate.poi.internal.rows.Reference;
import io.github.visiontemplate.poi.internal.xml.XmlElement;
import io.github.visiontemplate.table.CellEdit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The formulas of one row of a filled sheet. */
final class FormulaRow {

  private enum State {
    TRUE,
    ASKED,
    STALE
  }

  /** The longest chain of formulas in one row that is followed. */
  private static final int DEEPEST = 100;

  private final CellFormulas sheet;
  private final RowCells row;
  private final BitSet filled = new BitSet();
  private final @Nullable FormulaCell[] cells;
  private final @Nullable State[] states;
  private int depth;

  FormulaRow(CellFormulas sheet, RowCells row, List<CellEdit> edits) {
    this.sheet = sheet;
    this.row = row;
    this.cells = new FormulaCell[row.count()];
    this.states = new State[row.count()];
    edits.forEach(edit -> filled.set(edit.position().column()));
    for (int cell = 0; cell < row.count(); cell++) {
      if (row.hasFormula(cell)) {
        cells[cell] = read(cell);
      }
    }
  }

  /** Returns the changes to cells of the row that are not filled. */
  List<CellChange> changes() {
    lose();
    List<CellChange> changes = new ArrayList<>();
    for (int cell = 0; cell < row.count(); cell++) {
      if (!filled.get(row.column(cell))) {
        addChange(cell, changes);
      }
    }
    return changes;
  }

  private FormulaCell read(int cell) {
    XmlElement source = XmlElement.of(row.source(cell));
    XmlElement element = FormulaCell.element(source);
    int column = row.column(cell);
    if (element == null) {
      return new FormulaCell(source, null, SheetFormula.unknown());
    }
    String group = FormulaCell.group(element);
    String text = FormulaCell.text(element);
    if (text.isEmpty()) {
      SheetFormula shared = sheet.groups().in(group, row.row(), column);
      return new FormulaCell(source, element, shared == null ? SheetFormula.unknown() : shared);
    }
    SheetFormula formula = sheet.reader().read(text);
    if (group != null && element.attribute("ref") != null) {
      sheet.groups().add(group, formula, row.row(), column);
    }
    return new FormulaCell(source, element, formula);
  }

  private void lose() {
    BitSet columns = new BitSet();
    for (int cell = 0; cell < row.count(); cell++) {
      FormulaCell formula = cells[cell];
      int column = row.column(cell);
      if (formula != null && filled.get(column)) {
        columns.set(column);
        sheet.groups().lose(formula.group(), row.row(), column);
      }
    }
    columns.stream().forEach(column -> sheet.lost().add(row.row(), column));
  }

  private void addChange(int cell, List<CellChange> changes) {
    FormulaCell formula = cells[cell];
    int column = row.column(cell);
    if (formula != null) {
      boolean stale = isStale(cell);
      boolean own = sheet.groups().isLost(formula.group());
      if (stale) {
        sheet.addStale(column, formula);
      }
      if (own || (stale && row.hasValue(cell))) {
        changes.add(new CellChange(cell, formula.written(own, stale)));
      }
    } else if (row.hasValue(cell) && sheet.isInStaleArea(row.row(), column)) {
      XmlElement source = XmlElement.of(row.source(cell));
      FormulaCell result = new FormulaCell(source, null, SheetFormula.unknown());
      changes.add(new CellChange(cell, result.written(false, true)));
    }
  }

  private boolean isStale(int cell) {
    FormulaCell formula = cells[cell];
    if (formula == null) {
      return sheet.isInStaleArea(row.row(), row.column(cell));
    }
    if (states[cell] == null) {
      states[cell] = State.ASKED; // a formula that is reached again depends on itself
      depth++;
      boolean stale = depth > DEEPEST || dependsOnFilled(formula);
      depth--;
      states[cell] = stale ? State.STALE : State.TRUE;
    }
    return states[cell] != State.TRUE;
  }

  private boolean dependsOnFilled(FormulaCell cell) {
    return cell.isDataTable()
        || sheet.dependsOnOthers(cell.formula())
        || cell.formula().here().stream().anyMatch(this::isFilled);
  }

  private boolean isFilled(Reference reference) {
    return sheet.reachesOtherRows(reference, row.row())
        || (reference.firstRow() <= row.row() && isFilledHere(reference));
  }

  private boolean isFilledHere(Reference reference) {
    if (reference.lastRow() != 0 && reference.lastRow() < row.row()) {
      return false;
    }
    int next = filled.nextSetBit(reference.firstColumn());
    if ((next >= 0 && next <= reference.lastColumn()) || !sheet.reader().mayLookAt(row.count())) {
      return true;
    }
    for (int cell = 0; cell < row.count(); cell++) {
      if (reference.contains(row.row(), row.column(cell)) && isStale(cell)) {
        return true;
      }
    }
    return false;
  }
}
