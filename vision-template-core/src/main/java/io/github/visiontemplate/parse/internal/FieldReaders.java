package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.internal.Texts;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.table.Cell;
import org.jspecify.annotations.Nullable;

/** How a cell is read, by what its column means. */
final class FieldReaders {

  private static final int CHARACTERS = 120;

  private FieldReaders() {}

  /**
   * Reads the cell of a field. A name, sex or birth date that cannot be read is none, for it is
   * only compared; so is a proposal, for it counts only where it is confirmed.
   */
  static Reading<?> read(Field field, Cell cell) {
    return switch (field) {
      case NAME -> Words.name(cell);
      case SEX -> Words.sex(cell);
      case BIRTH_DATE -> Dates.read(cell).lenient();
      case PROPOSED_KEY, KEY_CONFIRMED -> checked(field, cell).lenient();
      default -> checked(field, cell);
    };
  }

  /** Returns whether what is wrong with the cell of a field is an issue. */
  static boolean isChecked(Field field) {
    return field.isMeasurement()
        || field == Field.EXAM_DATE
        || field == Field.STUDENT_NUMBER
        || field == Field.STUDENT_KEY;
  }

  /** Reads the cell of a named extra. */
  static Reading<String> extra(Cell cell) {
    IssueCode flaw = flawOf(cell);
    return flaw == null ? Words.text(cell) : Reading.flawed(flaw);
  }

  /**
   * Returns the cell with its text cut where it is longer than any value: it is none then, and is
   * shown in reports. To unify or to parse it as a whole could take as much time as a hostile file
   * likes.
   */
  static Cell bounded(Cell cell) {
    if (cell instanceof Cell.Text text && text.value().length() > CHARACTERS) {
      String trimmed = Texts.trimmed(text.value());
      return trimmed.isEmpty() ? Cell.blank() : new Cell.Text(Texts.shortened(trimmed, CHARACTERS));
    }
    return cell instanceof Cell.Failed failed
        ? new Cell.Failed(Texts.shortened(failed.code(), CHARACTERS))
        : cell;
  }

  /** Tells whether a cell shows nothing; a formula without a value may show anything. */
  static boolean isBlank(Cell cell) {
    return cell.isBlank()
        || (cell instanceof Cell.Text text && Texts.trimmed(text.value()).isEmpty());
  }

  private static Reading<?> checked(Field field, Cell cell) {
    IssueCode flaw = flawOf(cell);
    if (flaw != null) {
      return Reading.flawed(flaw);
    }
    return isBlank(cell) ? Reading.nothing() : value(field, cell);
  }

  private static Reading<?> value(Field field, Cell cell) {
    return switch (field) {
      case STUDENT_KEY, PROPOSED_KEY -> StudentNumbers.key(cell);
      case STUDENT_NUMBER -> StudentNumbers.number(cell);
      case KEY_CONFIRMED, ORTHOKERATOLOGY -> Words.yesOrNo(cell);
      case EXAM_DATE -> Dates.read(cell);
      default -> Decimals.read(field, cell);
    };
  }

  private static @Nullable IssueCode flawOf(Cell cell) {
    if (cell instanceof Cell.Failed) {
      return IssueCode.CELL_ERROR;
    }
    return cell instanceof Cell.FormulaWithoutValue ? IssueCode.FORMULA_WITHOUT_VALUE : null;
  }
}
