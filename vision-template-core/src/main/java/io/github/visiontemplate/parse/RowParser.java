package io.github.visiontemplate.parse;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.table.CellPosition;
import io.github.visiontemplate.table.Row;
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
  private final List<Field> read;
  private final int[] dataColumns;
  private final Map<Field, IssueCode> ifMissing = new EnumMap<>(Field.class);

  private RowParser(TemplateLayout layout) {
    this.layout = layout;
    this.read = layout.columns().keySet().stream().filter(Field::isRead).toList();
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
    return new RowParser(layout);
  }

  /**
   * Reads a row; null if it is no data: a row of the header or above it, or one that shows nothing
   * under the headers. In the city form, which may list a whole school, a row is also no data if it
   * has neither a measurement nor a date of examination. Hidden rows are data.
   */
  public @Nullable ParsedRow parse(Row row) {
    if (row.number() <= layout.lastHeaderRow() || isBlank(row)) {
      return null;
    }
    Map<Field, Cell> cells = cells(row);
    List<Issue> issuesOfExtras = new ArrayList<>();
    Map<String, String> extras = extras(row, issuesOfExtras);
    return new ParsedRow(layout, row.number(), cells, readings(cells), extras, issuesOfExtras);
  }

  private Map<Field, Cell> cells(Row row) {
    Map<Field, Cell> cells = new EnumMap<>(Field.class);
    for (Field field : read) {
      cells.put(field, FieldReaders.bounded(row.cell(layout.column(field))));
    }
    return cells;
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

  private Map<Field, Reading<?>> readings(Map<Field, Cell> cells) {
    Map<Field, Reading<?>> readings = new EnumMap<>(Field.class);
    cells.forEach((field, cell) -> readings.put(field, reading(field, cell)));
    readings.computeIfPresent(Field.STUDENT_KEY, (key, typed) -> confirmed(typed, readings));
    return readings;
  }

  private Reading<?> reading(Field field, Cell cell) {
    Reading<?> reading = FieldReaders.read(field, cell);
    IssueCode missing = ifMissing.get(field);
    return missing != null && reading.isNothing() ? Reading.flawed(missing) : reading;
  }

  /** Where no key was typed, takes the proposed one if a person confirmed it. */
  private static Reading<?> confirmed(Reading<?> typed, Map<Field, Reading<?>> readings) {
    Reading<?> proposed = readings.getOrDefault(Field.PROPOSED_KEY, Reading.nothing());
    Reading<?> answer = readings.getOrDefault(Field.KEY_CONFIRMED, Reading.nothing());
    return typed.flaw() == IssueCode.VALUE_MISSING
            && !proposed.isNothing()
            && Boolean.TRUE.equals(answer.value())
        ? proposed
        : typed;
  }

  private Map<String, String> extras(Row row, List<Issue> issues) {
    if (layout.extras().isEmpty()) {
      return Map.of();
    }
    Map<String, String> extras = new LinkedHashMap<>();
    layout
        .extras()
        .forEach(
            (name, column) -> {
              Cell cell = row.cell(column);
              Reading<String> reading = FieldReaders.extra(cell);
              if (reading.flaw() != null) {
                CellPosition position = new CellPosition(row.number(), column);
                issues.add(
                    Issue.ofCell(
                        reading.flaw(),
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
