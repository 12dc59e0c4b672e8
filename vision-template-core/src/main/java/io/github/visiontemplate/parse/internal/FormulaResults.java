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
 * Which formulas have no result yet. A program that writes formulas without calculating them stores
 * nothing or 0 and asks for the workbook to be calculated when it is opened. In such a workbook
 * nothing and 0 are no results, except for columns in which 0 is an ordinary value: there a 0
 * counts as missing only where every formula of the column holds 0, so a genuine plano is kept.
 */
final class FormulaResults {

  /** All results are final. */
  static final FormulaResults FINAL = new FormulaResults(false);

  private static final LocalDate DAY_ZERO_OF_1904 = LocalDate.of(1904, 1, 1);

  private final boolean open;
  private final BitSet calculated = new BitSet();

  private FormulaResults(boolean open) {
    this.open = open;
  }

  /** Looks through the formulas of a sheet, where their results are not final. */
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

  /** Returns whether a cell of any column, which comes from a formula, lacks its result. */
  boolean isMissing(int column, Cell cell) {
    return open && (ShownCells.isBlank(cell) || (isZero(cell) && !calculated.get(column)));
  }

  /** Returns whether the cell of a field, which comes from a formula, lacks its result. */
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
