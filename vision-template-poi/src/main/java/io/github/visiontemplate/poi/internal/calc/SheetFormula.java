package io.github.visiontemplate.poi.internal.calc;

import io.github.visiontemplate.poi.internal.rows.Formula;
import io.github.visiontemplate.poi.internal.rows.Reference;
import java.util.BitSet;
import java.util.List;

/**
 * A formula of one sheet, and on what its result depends.
 *
 * @param formula the formula as it is written
 * @param here the cells of its own sheet
 * @param sheets the other sheets, by their places in the workbook
 * @param open whether it may depend on anything, for it is not known on what
 */
record SheetFormula(Formula formula, List<Reference> here, BitSet sheets, boolean open) {

  private static final SheetFormula UNKNOWN =
      new SheetFormula(Formula.of(""), List.of(), new BitSet(), true);

  /** Returns what stands for a formula that is not read. */
  static SheetFormula unknown() {
    return UNKNOWN;
  }

  /** Returns what it is in a cell so far down and right. */
  SheetFormula moved(int rows, int columns) {
    return new SheetFormula(
        formula.moved(rows, columns),
        here.stream().map(reference -> reference.moved(rows, columns)).toList(),
        sheets,
        open);
  }

  boolean dependsOn(BitSet others) {
    return open || sheets.intersects(others);
  }
}
