package io.github.visiontemplate.poi.internal.calc;

import io.github.visiontemplate.poi.internal.rows.Formula;
import io.github.visiontemplate.poi.internal.rows.Reference;
import java.util.BitSet;
import java.util.List;

/**
 * A formula of one sheet, and on what its result depends.
 *
 * @param formula the formula as it is written in the cell that holds its text
 * @param down how many rows below that cell it is
 * @param right how many columns right of that cell it is
 * @param here the cells of its own sheet
 * @param sheets the other sheets, by their places in the workbook
 * @param open whether it is not known on what it depends, so that it may be anything
 */
record SheetFormula(
    Formula formula, int down, int right, List<Reference> here, BitSet sheets, boolean open) {

  private static final SheetFormula UNKNOWN =
      new SheetFormula(Formula.of(""), 0, 0, List.of(), new BitSet(), true);

  /** Returns the formula of which nothing is known. */
  static SheetFormula unknown() {
    return UNKNOWN;
  }

  /** Returns what it is in a cell so far down and right. */
  SheetFormula moved(int rows, int columns) {
    return new SheetFormula(
        formula,
        down + rows,
        right + columns,
        here.stream().map(reference -> reference.moved(rows, columns)).toList(),
        sheets,
        open);
  }

  /** Returns its text in its own cell. */
  String text() {
    return formula.moved(down, right).toString();
  }

  boolean dependsOn(BitSet others) {
    return open || sheets.intersects(others);
  }
}
