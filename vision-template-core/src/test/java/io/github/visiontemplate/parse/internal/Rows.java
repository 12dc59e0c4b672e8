package io.github.visiontemplate.parse.internal;

import static java.util.Objects.requireNonNull;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.schema.Detection;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateColumn;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.table.Row;
import io.github.visiontemplate.table.RowReader;
import io.github.visiontemplate.testing.InMemorySheet;
import io.github.visiontemplate.testing.InMemoryTemplate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sheets of a form and what the parser makes of them. */
final class Rows {

  static final String NUMBER = "G310101201812233244";

  private Rows() {}

  /**
   * Parses one row of a form in which only the given field, and where they are others the key and a
   * measurement, hold something.
   */
  static ParsedRow of(TemplateSchema schema, Field field, @Nullable Object value) {
    Map<Field, Object> values = new EnumMap<>(Field.class);
    values.put(Field.STUDENT_KEY, "K1");
    values.put(Field.STUDENT_NUMBER, NUMBER);
    values.put(Field.NAME, "张三");
    values.put(Field.ORTHOKERATOLOGY, "否");
    values.put(field, value);
    return requireNonNull(parse(sheet(schema.columns(), values), schema).get(0));
  }

  /** Returns a sheet with the headers of the columns and one row of values. */
  static InMemorySheet sheet(List<TemplateColumn> columns, Map<Field, Object> values) {
    return InMemorySheet.named("数据")
        .row(columns.stream().map(TemplateColumn::header).toList())
        .row(
            columns.stream()
                .map(column -> column.field() == null ? null : values.get(column.field()))
                .toArray());
  }

  /** Returns what was found in a row, without whom it is about. */
  static List<Issue> issues(ParsedRow row) {
    return row.issues().stream().map(issue -> issue.withPupil(null)).toList();
  }

  /** Parses every row below the header; null where a row is no data. */
  static List<@Nullable ParsedRow> parse(InMemorySheet sheet, TemplateSchema schema) {
    List<@Nullable ParsedRow> parsed = new ArrayList<>();
    TemplateLayout layout = layout(sheet, schema);
    RowParser parser = RowParser.of(layout);
    try (RowReader reader = sheet.rows()) {
      for (Row row = reader.next(); row != null; row = reader.next()) {
        if (row.rowNumber() > layout.lastHeaderRow()) {
          parsed.add(parser.parse(row));
        }
      }
    }
    return parsed;
  }

  static TemplateLayout layout(InMemorySheet sheet, TemplateSchema schema) {
    Detection detection = Detection.of(List.of(schema), InMemoryTemplate.of(sheet).open());
    return detection.layouts().get(0);
  }
}
