package io.github.visiontemplate.schema;

import io.github.visiontemplate.schema.internal.Headers;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Maps normalised headers to the columns of a form.
 *
 * @param own the columns by their own headers
 * @param substitutes the columns by the headers that are used only if a column's own headers are
 *     missing
 */
record HeaderIndex(Map<String, TemplateColumn> own, Map<String, TemplateColumn> substitutes) {

  /**
   * Indexes the columns of a form.
   *
   * @throws IllegalArgumentException if two columns share a header, or if a header is blank or has
   *     more levels than the form has rows
   */
  static HeaderIndex of(String schema, List<TemplateColumn> columns, int headerRows) {
    Map<String, TemplateColumn> own = index(schema, columns, headerRows, TemplateColumn::headers);
    Map<String, TemplateColumn> substitutes =
        index(schema, columns, headerRows, TemplateColumn::substitutes);
    check(Collections.disjoint(own.keySet(), substitutes.keySet()), schema, "other substitutes");
    return new HeaderIndex(own, substitutes);
  }

  /**
   * Returns the column of a header. A header without an exact match is also looked up without its
   * notes in brackets. Returns null if there is no such column.
   */
  @Nullable TemplateColumn columnOf(String normalizedHeader) {
    return column(own, normalizedHeader);
  }

  @Nullable TemplateColumn substituteOf(String normalizedHeader) {
    return column(substitutes, normalizedHeader);
  }

  private static @Nullable TemplateColumn column(
      Map<String, TemplateColumn> columns, String normalizedHeader) {
    TemplateColumn exact = columns.get(normalizedHeader);
    return exact == null ? columns.get(HeaderNotes.without(normalizedHeader)) : exact;
  }

  private static Map<String, TemplateColumn> index(
      String schema,
      List<TemplateColumn> columns,
      int headerRows,
      Function<TemplateColumn, List<String>> headers) {
    Map<String, TemplateColumn> index = new HashMap<>();
    for (TemplateColumn column : columns) {
      for (String header : headers.apply(column)) {
        String normalized = Headers.normalized(header);
        check(!normalized.isEmpty(), schema, "headers that are not blank");
        check(
            Headers.levels(normalized) <= headerRows,
            schema,
            "at most " + headerRows + " levels in " + header);
        TemplateColumn other = index.putIfAbsent(normalized, column);
        check(
            other == null || other.equals(column), schema, "one column with the header " + header);
      }
    }
    return Map.copyOf(index);
  }

  private static void check(boolean holds, String schema, String expected) {
    if (!holds) {
      throw new IllegalArgumentException("schema " + schema + ": expected " + expected);
    }
  }
}
