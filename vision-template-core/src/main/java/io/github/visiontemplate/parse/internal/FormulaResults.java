package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.table.CellOrigin;
import io.github.visiontemplate.table.Row;
import io.github.visiontemplate.table.RowReader;
import io.github.visiontemplate.table.Sheet;
import java.time.LocalDate;
import java.util.BitSet;

/**
 * Which stored results of formulas are none. A program that writes formulas without calculating
 * them stores nothing or 0 and asks for the workbook to be calculated when it is opened. In such a
 * workbook nothing and 0 are no result, but for the columns in which 0 is usual: there it is none
 * only where every formula of the column holds 0, so a genuine plano stays what it is.
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
        if (row.number() > layout.lastHeaderRow() && row.hasFormulas()) {
          results.note(row, layout.lastHeaderColumn());
        }
      }
    }
    return results;
  }

  private void note(Row row, int lastColumn) {
    for (int column = 0; column <= lastColumn; column++) {
      if (!calculated.get(column)
          && row.origin(column) != CellOrigin.ENTERED
          && !isNothingOrZero(row.cell(column))) {
        calculated.set(column);
      }
    }
  }

  /**
   * Returns whether a cell that comes from a formula holds no result; whether of a field or not.
   */
  boolean isNone(int column, Cell cell) {
    return open && (FieldReaders.isBlank(cell) || (isZero(cell) && !calculated.get(column)));
  }

  /** Returns whether a cell of a field that comes from a formula holds no result. */
  boolean isNone(Field field, int column, Cell cell) {
    return isNone(column, cell) || (open && isZero(cell) && !isUsuallyZero(field));
  }

  private static boolean isUsuallyZero(Field field) {
    return field.isMeasurement() && !field.isAcuity();
  }

  private static boolean isNothingOrZero(Cell cell) {
    return FieldReaders.isBlank(cell) || cell instanceof Cell.FormulaWithoutValue || isZero(cell);
  }

  private static boolean isZero(Cell cell) {
    return (cell instanceof Cell.Numeric number && number.value() == 0)
        || (cell instanceof Cell.Date date && date.value().equals(DAY_ZERO_OF_1904));
  }
}
