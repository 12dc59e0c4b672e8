package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.table.Cell;
import org.jspecify.annotations.Nullable;

/** Reads the values of cells according to the fields of their columns. */
final class FieldValues {

  private FieldValues() {}

  /**
   * Reads the cell of a field. A name, sex or birth date that cannot be read counts as absent,
   * because it is only compared. An unreadable proposed key or confirmation counts as absent, too.
   */
  static Reading<?> read(Field field, Cell cell) {
    return switch (field) {
      case NAME -> WordCells.name(cell);
      case SEX -> WordCells.sex(cell);
      case BIRTH_DATE -> DateCells.read(cell).lenient();
      case PROPOSED_KEY, KEY_CONFIRMED -> checked(field, cell).lenient();
      default -> checked(field, cell);
    };
  }

  /** Reads the cell of a named extra. */
  static Reading<String> extra(Cell cell) {
    IssueCode flaw = flawOf(cell);
    return flaw == null ? WordCells.text(cell) : Reading.flawed(flaw);
  }

  /** Returns whether a cell of a field that cannot be read is an issue. */
  static boolean isChecked(Field field) {
    return field.isMeasurement()
        || field == Field.EXAM_DATE
        || field == Field.STUDENT_NUMBER
        || field == Field.STUDENT_KEY;
  }

  private static Reading<?> checked(Field field, Cell cell) {
    IssueCode flaw = flawOf(cell);
    if (flaw != null) {
      return Reading.flawed(flaw);
    }
    return ShownCells.isBlank(cell) ? Reading.nothing() : value(field, cell);
  }

  private static Reading<?> value(Field field, Cell cell) {
    return switch (field) {
      case STUDENT_KEY, PROPOSED_KEY -> StudentNumberCells.key(cell);
      case STUDENT_NUMBER -> StudentNumberCells.number(cell);
      case KEY_CONFIRMED, ORTHOKERATOLOGY -> WordCells.yesOrNo(cell);
      case EXAM_DATE -> DateCells.read(cell);
      default -> DecimalCells.read(field, cell);
    };
  }

  private static @Nullable IssueCode flawOf(Cell cell) {
    if (cell instanceof Cell.Failed) {
      return IssueCode.CELL_ERROR;
    }
    return cell instanceof Cell.FormulaWithoutValue ? IssueCode.FORMULA_WITHOUT_VALUE : null;
  }
}
