package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.table.CellOrigin;
import io.github.visiontemplate.table.CellPosition;
import io.github.visiontemplate.table.Row;
import io.github.visiontemplate.table.Sheet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one layout into typed values. Immutable and thread-safe. */
public final class RowParser {

  private final TemplateLayout layout;
  private final Field[] fields;
  private final int[] columns;
  private final Field[] shown;
  private final int[] dataColumns;
  private final Map<Field, IssueCode> ifMissing = new EnumMap<>(Field.class);
  private final FormulaResults results;
  private final boolean date1904;

  private RowParser(TemplateLayout layout, FormulaResults results, boolean date1904) {
    this.layout = layout;
    this.results = results;
    this.date1904 = date1904;
    this.fields = layout.columns().keySet().stream().filter(Field::isRead).toArray(Field[]::new);
    this.columns = Stream.of(fields).mapToInt(layout::column).toArray();
    this.shown = shownOfClass(layout).toArray(Field[]::new);
    this.dataColumns = dataColumns(layout);
    if (layout.schema().requires(Field.STUDENT_NUMBER)) {
      ifMissing.put(Field.STUDENT_NUMBER, IssueCode.NUMBER_MISSING);
    }
    if (layout.schema().requires(Field.STUDENT_KEY)) {
      ifMissing.put(Field.STUDENT_KEY, IssueCode.VALUE_MISSING);
    }
  }

  /** Returns a parser of rows whose columns stand as the layout says. */
  public static RowParser of(TemplateLayout layout) {
    return new RowParser(layout, FormulaResults.FINAL, false);
  }

  /**
   * Returns a parser of the rows of a sheet. In a workbook that must be recalculated it reads the
   * sheet once, because only the whole of it shows which results of formulas are none.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if the sheet is damaged or
   *     over a limit
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static RowParser of(TemplateLayout layout, Sheet sheet) {
    return new RowParser(layout, FormulaResults.of(layout, sheet), sheet.isDate1904());
  }

  /**
   * Reads a row; null if it is no data: a row of the header or above it, or one that shows nothing
   * under the headers. In the city form, which may list a whole school, a row is also no data if it
   * has neither a measurement nor a date of examination. Hidden rows are data.
   */
  public @Nullable ParsedRow parse(Row row) {
    if (row.number() <= layout.lastHeaderRow()) {
      return null;
    }
    ReadCells cells = cells(row);
    if (!isNumbered(cells) && isBlank(row)) {
      return null;
    }
    if (layout.extras().isEmpty()) {
      return new ParsedRow(layout, row.number(), date1904, cells, Map.of(), List.of());
    }
    List<Issue> issuesOfExtras = new ArrayList<>();
    Map<String, String> extras = extras(row, issuesOfExtras);
    return new ParsedRow(layout, row.number(), date1904, cells, extras, issuesOfExtras);
  }

  /**
   * Returns whether the cell of a field shows nothing; a formula without a value may show anything.
   */
  public boolean isBlank(Row row, Field field) {
    return FieldReaders.isBlank(row.cell(layout.column(field)));
  }

  private ReadCells cells(Row row) {
    ReadCells cells = new ReadCells();
    for (int i = 0; i < fields.length; i++) {
      Cell cell = FieldReaders.bounded(row.cell(columns[i]));
      cells.put(fields[i], cell, reading(fields[i], cell));
    }
    if (row.hasFormulas()) {
      checkFormulas(row, cells);
    }
    for (Field field : shown) {
      cells.put(field, FieldReaders.bounded(row.cell(layout.column(field))), Reading.nothing());
    }
    Reading<?> typed = cells.reading(Field.STUDENT_KEY);
    if (typed.flaw() == IssueCode.VALUE_MISSING) {
      confirmKey(cells);
    }
    return cells;
  }

  private void checkFormulas(Row row, ReadCells cells) {
    for (int i = 0; i < fields.length; i++) {
      CellOrigin origin = row.origin(columns[i]);
      Cell cell = cells.cell(fields[i]);
      if (origin == CellOrigin.ENTERED) {
        continue;
      }
      if (FieldReaders.isChecked(fields[i]) && results.isNone(fields[i], columns[i], cell)) {
        cells.put(fields[i], cell, Reading.flawed(IssueCode.FORMULA_WITHOUT_VALUE));
      } else if (origin == CellOrigin.VOLATILE_FORMULA && fields[i] == Field.EXAM_DATE) {
        cells.markVolatileDate();
      }
    }
  }

  /** Returns the columns that say of which class a pupil is; the code says the grade, too. */
  private static Stream<Field> shownOfClass(TemplateLayout layout) {
    Field code = layout.has(Field.CLASS_CODE) ? Field.CLASS_CODE : Field.GRADE_CODE;
    return Stream.of(code, Field.CLASS_NAME).filter(layout::has);
  }

  /** Returns whether the row is data at first sight, as nearly every row of a national form is. */
  private boolean isNumbered(ReadCells cells) {
    return layout.schema().family() == TemplateFamily.NATIONAL
        && !FieldReaders.isBlank(cells.cell(Field.STUDENT_NUMBER));
  }

  private boolean isBlank(Row row) {
    for (int column : dataColumns) {
      if (!FieldReaders.isBlank(row.cell(column))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the columns that make a row data where one of them shows something. */
  private static int[] dataColumns(TemplateLayout layout) {
    if (layout.schema().family() == TemplateFamily.NATIONAL) {
      return IntStream.rangeClosed(0, layout.lastHeaderColumn()).toArray();
    }
    Stream<Integer> fields =
        layout.columns().entrySet().stream()
            .filter(e -> e.getKey().isMeasurement() || e.getKey() == Field.EXAM_DATE)
            .map(Map.Entry::getValue);
    return Stream.concat(fields, layout.extras().values().stream())
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private Reading<?> reading(Field field, Cell cell) {
    Reading<?> reading = FieldReaders.read(field, cell);
    IssueCode missing = ifMissing.get(field);
    return missing != null && reading.isNothing() ? Reading.flawed(missing) : reading;
  }

  /** Where no key was typed, takes the proposed one if a person confirmed it. */
  private static void confirmKey(ReadCells cells) {
    Reading<?> proposed = cells.reading(Field.PROPOSED_KEY);
    boolean confirmed = Boolean.TRUE.equals(cells.reading(Field.KEY_CONFIRMED).value());
    if (confirmed && !proposed.isNothing()) {
      cells.put(Field.STUDENT_KEY, cells.cell(Field.STUDENT_KEY), proposed);
    }
  }

  private Reading<String> extra(Row row, int column, Cell cell) {
    boolean isNone =
        row.hasFormulas()
            && row.origin(column) != CellOrigin.ENTERED
            && results.isNone(column, cell);
    return isNone ? Reading.flawed(IssueCode.FORMULA_WITHOUT_VALUE) : FieldReaders.extra(cell);
  }

  private Map<String, String> extras(Row row, List<Issue> issues) {
    Map<String, String> extras = new LinkedHashMap<>();
    layout
        .extras()
        .forEach(
            (name, column) -> {
              Cell cell = row.cell(column);
              Reading<String> reading = extra(row, column, cell);
              if (reading.flaw() != null) {
                CellPosition position = new CellPosition(row.number(), column);
                issues.add(
                    Issue.ofCell(
                        reading.flaw(),
                        layout.sheetName(),
                        position,
                        layout.header(column),
                        ParsedRow.shown(FieldReaders.bounded(cell))));
              } else if (reading.value() != null) {
                extras.put(name, reading.value());
              }
            });
    return extras;
  }
}
