package io.github.visiontemplate.poi.internal.calc;

import io.github.visiontemplate.poi.internal.rows.Formula;
import io.github.visiontemplate.poi.internal.rows.Reference;
import java.util.BitSet;
import java.util.List;

/**
 * A formula in a cell of a sheet, and what its result depends on.
 *
 * @param formula the formula as the cell with its text has it
 * @param down how many rows below that cell this formula is
 * @param right how many columns to the right of that cell this formula is
 * @param here the cells of the same sheet that it depends on
 * @param sheets the other sheets that it depends on, by their positions in the workbook
 * @param open whether it is unknown what the formula depends on, so that it may depend on anything
 */
record SheetFormula(
    Formula formula, int down, int right, List<Reference> here, BitSet sheets, boolean open) {

  private static final SheetFormula UNKNOWN =
      new SheetFormula(Formula.of(""), 0, 0, List.of(), new BitSet(), true);

  /** Returns a formula of which nothing is known. */
  static SheetFormula unknown() {
    return UNKNOWN;
  }

  /** Returns the formula as it applies to a cell further down and to the right. */
  SheetFormula moved(int rows, int columns) {
    return new SheetFormula(
        formula,
        down + rows,
        right + columns,
        here.stream().map(reference -> reference.moved(rows, columns)).toList(),
        sheets,
        open);
  }

  /** Returns the text of the formula as its own cell would write it. */
  String text() {
    return formula.moved(down, right).toString();
  }

  boolean dependsOn(BitSet others) {
    return open || sheets.intersects(others);
  }
}
