package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.table.CellPosition;
import io.github.visiontemplate.table.Row;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads the cells of the rows of one sheet. Long texts are cut, and formulas without a result are
 * found.
 */
final class CellReader {

  private final TemplateLayout layout;
  private final FormulaResults results;
  private final Field[] fields;
  private final int[] columns;
  private final Field[] shown;
  private final Map<Field, IssueCode> ifMissing = new EnumMap<>(Field.class);

  CellReader(TemplateLayout layout, FormulaResults results) {
    this.layout = layout;
    this.results = results;
    this.fields = layout.columns().keySet().stream().filter(Field::isRead).toArray(Field[]::new);
    this.columns = Stream.of(fields).mapToInt(layout::column).toArray();
    this.shown = shownOfClass(layout).toArray(Field[]::new);
    if (layout.schema().requires(Field.STUDENT_NUMBER)) {
      ifMissing.put(Field.STUDENT_NUMBER, IssueCode.NUMBER_MISSING);
    }
    if (layout.schema().requires(Field.STUDENT_KEY)) {
      ifMissing.put(Field.STUDENT_KEY, IssueCode.VALUE_MISSING);
    }
  }

  /** Returns the columns that show a pupil's class. A class code also tells the grade. */
  private static Stream<Field> shownOfClass(TemplateLayout layout) {
    Field code = layout.has(Field.CLASS_CODE) ? Field.CLASS_CODE : Field.GRADE_CODE;
    return Stream.of(code, Field.CLASS_NAME).filter(layout::has);
  }

  /** Reads those cells of a row that belong to fields. */
  ReadCells fields(Row row) {
    ReadCells cells = new ReadCells();
    for (int i = 0; i < fields.length; i++) {
      Cell cell = ShownCells.bounded(row.cell(columns[i]));
      cells.put(fields[i], cell, read(fields[i], cell));
    }
    if (row.hasFormulas()) {
      checkFormulas(row, cells);
    }
    for (Field field : shown) {
      cells.put(field, ShownCells.bounded(row.cell(layout.column(field))), Reading.nothing());
    }
    if (cells.reading(Field.STUDENT_KEY).flaw() == IssueCode.VALUE_MISSING) {
      confirmKey(cells);
    }
    return cells;
  }

  private Reading<?> read(Field field, Cell cell) {
    Reading<?> reading = FieldValues.read(field, cell);
    IssueCode missing = ifMissing.get(field);
    return missing != null && reading.isNothing() ? Reading.flawed(missing) : reading;
  }

  private void checkFormulas(Row row, ReadCells cells) {
    for (int i = 0; i < fields.length; i++) {
      Cell.Origin origin = row.origin(columns[i]);
      Cell cell = cells.cell(fields[i]);
      if (origin == Cell.Origin.ENTERED) {
        continue;
      }
      if (FieldValues.isChecked(fields[i]) && results.isMissing(fields[i], columns[i], cell)) {
        cells.put(fields[i], cell, Reading.flawed(IssueCode.FORMULA_WITHOUT_VALUE));
      } else if (origin == Cell.Origin.VOLATILE_FORMULA && fields[i] == Field.EXAM_DATE) {
        cells.markVolatileDate();
      }
    }
  }

  /** Uses the proposed key if no key was typed and a person has confirmed the proposed key. */
  private static void confirmKey(ReadCells cells) {
    Reading<?> proposed = cells.reading(Field.PROPOSED_KEY);
    boolean confirmed = Boolean.TRUE.equals(cells.reading(Field.KEY_CONFIRMED).value());
    if (confirmed && !proposed.isNothing()) {
      cells.put(Field.STUDENT_KEY, cells.cell(Field.STUDENT_KEY), proposed);
    }
  }

  /**
   * Reads the named extras of a row that are not blank. Adds an issue for each extra that cannot be
   * read.
   */
  Map<String, String> extras(Row row, List<Issue> issues) {
    Map<String, String> extras = new LinkedHashMap<>();
    layout
        .extras()
        .forEach(
            (name, column) -> {
              Reading<String> reading = extra(row, column);
              if (reading.flaw() != null) {
                issues.add(issue(reading.flaw(), row, column));
              } else if (reading.value() != null) {
                extras.put(name, reading.value());
              }
            });
    return extras;
  }

  private Reading<String> extra(Row row, int column) {
    Cell cell = row.cell(column);
    boolean isMissing =
        row.hasFormulas()
            && row.origin(column) != Cell.Origin.ENTERED
            && results.isMissing(column, cell);
    return isMissing ? Reading.flawed(IssueCode.FORMULA_WITHOUT_VALUE) : FieldValues.extra(cell);
  }

  /** Returns an issue at a cell, with the header of the column and the text that the cell shows. */
  Issue issue(IssueCode code, Row row, int column) {
    return Issue.ofCell(
        code,
        layout.sheetName(),
        new CellPosition(row.rowNumber(), column),
        layout.header(column),
        ShownCells.shown(row.cell(column)));
  }
}
