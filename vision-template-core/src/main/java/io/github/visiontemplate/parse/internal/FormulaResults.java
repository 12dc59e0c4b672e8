package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.table.Row;
import io.github.visiontemplate.table.RowReader;
import io.github.visiontemplate.table.Sheet;
import java.time.LocalDate;
import java.util.BitSet;

/**
 * Knows which formulas have no result yet. A program that writes formulas without calculating them
 * stores nothing or 0 as the result, and marks the workbook to be calculated when it is opened. In
 * such a workbook, nothing and 0 count as missing results. In columns where 0 is an ordinary value,
 * a 0 counts as missing only if every formula of the column has 0 or nothing; a real plano (0) is
 * therefore kept.
 */
final class FormulaResults {

  /** For workbooks in which all formulas have their results. */
  static final FormulaResults FINAL = new FormulaResults(false);

  private static final LocalDate DAY_ZERO_OF_1904 = LocalDate.of(1904, 1, 1);

  private final boolean open;
  private final BitSet calculated = new BitSet();

  private FormulaResults(boolean open) {
    this.open = open;
  }

  /** Reads the formulas of a sheet if the workbook must be recalculated. */
  static FormulaResults of(TemplateLayout layout, Sheet sheet) {
    if (!sheet.mustBeRecalculated()) {
      return FINAL;
    }
    FormulaResults results = new FormulaResults(true);
    try (RowReader rows = sheet.rows()) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        if (row.rowNumber() > layout.lastHeaderRow() && row.hasFormulas()) {
          results.note(row, layout.lastHeaderColumn());
        }
      }
    }
    return results;
  }

  private void note(Row row, int lastColumn) {
    for (int column = 0; column <= lastColumn; column++) {
      if (!calculated.get(column)
          && row.origin(column) != Cell.Origin.ENTERED
          && !isNothingOrZero(row.cell(column))) {
        calculated.set(column);
      }
    }
  }

  /** Returns whether a formula cell of any column has no result yet. */
  boolean isMissing(int column, Cell cell) {
    return open && (ShownCells.isBlank(cell) || (isZero(cell) && !calculated.get(column)));
  }

  /** Returns whether a formula cell of a field has no result yet. */
  boolean isMissing(Field field, int column, Cell cell) {
    return isMissing(column, cell) || (open && isZero(cell) && !mayBeZero(field));
  }

  private static boolean mayBeZero(Field field) {
    return field.isMeasurement() && !field.isAcuity();
  }

  private static boolean isNothingOrZero(Cell cell) {
    return ShownCells.isBlank(cell) || cell instanceof Cell.FormulaWithoutValue || isZero(cell);
  }

  private static boolean isZero(Cell cell) {
    return (cell instanceof Cell.Numeric number && number.value() == 0)
        || (cell instanceof Cell.Date date && date.value().equals(DAY_ZERO_OF_1904));
  }
}
