package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.table.Row;

/** Distinguishes pupils' rows from the other lines of a table. */
final class LineKinds {

  /**
   * The least number of digits of a pupil's number, even of a damaged one. A count or a sum has
   * fewer digits.
   */
  private static final int FEWEST_DIGITS = 6;

  private static final int FEWEST_HEADERS = 2;

  private final TemplateLayout layout;

  LineKinds(TemplateLayout layout) {
    this.layout = layout;
  }

  /**
   * Returns whether a row has a pupil's number, right or wrong. In the city form, a key or a
   * proposed key counts, too.
   */
  boolean isNumbered(ParsedRow row) {
    if (row.studentNumber() != null || row.key() != null) {
      return !isFooterKey(row);
    }
    if (layout.schema().family() == TemplateFamily.CITY) {
      return isKey(row, Field.STUDENT_KEY)
          || isKey(row, Field.PROPOSED_KEY)
          || isNumber(row)
          || row.hasNameAndNumberSwapped();
    }
    return isNumber(row) || row.hasNameAndNumberSwapped();
  }

  /**
   * Returns whether the column of the keys holds a word such as 合计 (total), which is found below
   * tables.
   */
  private boolean isFooterKey(ParsedRow row) {
    return row.studentNumber() == null && layout.schema().isFooter(row.shown(Field.STUDENT_KEY));
  }

  private boolean isKey(ParsedRow row, Field field) {
    return !row.isBlank(field) && !layout.schema().isFooter(row.shown(field));
  }

  private boolean isNumber(ParsedRow row) {
    IssueCode flaw = row.flaw(Field.STUDENT_NUMBER);
    return flaw == IssueCode.CELL_ERROR
        || flaw == IssueCode.FORMULA_WITHOUT_VALUE
        || row.shown(Field.STUDENT_NUMBER).chars().filter(Character::isDigit).count()
            >= FEWEST_DIGITS;
  }

  /**
   * Returns whether a row without a number is not a pupil's row if it is below the table. Such a
   * row has no birth date. It either begins with a word such as 合计 (total), or has no name, no
   * measurement and no extra.
   */
  boolean mayBeFooter(Row row, ParsedRow parsed) {
    return parsed.birthDate() == null
        && (layout.schema().isFooter(shown(row.cell(firstShown(row)))) || isEmpty(parsed));
  }

  private boolean isEmpty(ParsedRow row) {
    return row.isBlank(Field.NAME)
        && layout.columns().keySet().stream().filter(Field::isMeasurement).allMatch(row::isBlank)
        && row.extras().isEmpty();
  }

  /**
   * Returns whether a line repeats the headers: at least two known columns show their header, and
   * the others show their header or nothing.
   */
  boolean isHeaderLine(Row row) {
    int headers = 0;
    for (int column : layout.columns().values()) {
      String shown = shown(row.cell(column));
      if (layout.isHeader(column, shown)) {
        headers++;
      } else if (!ShownCells.isBlank(row.cell(column))) {
        return false;
      }
    }
    return headers >= FEWEST_HEADERS;
  }

  /** Returns the first column that shows something. Returns 0 if no column shows anything. */
  int firstShown(Row row) {
    for (int column = 0; column <= layout.lastHeaderColumn(); column++) {
      if (!ShownCells.isBlank(row.cell(column))) {
        return column;
      }
    }
    return 0;
  }

  private static String shown(Cell cell) {
    return ShownCells.bounded(cell).shown();
  }
}
