package io.github.visiontemplate.schema;

import io.github.visiontemplate.schema.internal.ErrorMarks;
import io.github.visiontemplate.schema.internal.Headers;
import io.github.visiontemplate.table.CellPosition;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the columns of a form are in a given workbook.
 *
 * @param schema the form
 * @param sheetIndex the sheet's place among the workbook's sheets, from 0
 * @param sheetName the name on the sheet's tab
 * @param lastHeaderRow the number of the lowest header row; data follow below
 * @param columns the column, from 0, of each field that the table has
 * @param extras the column, from 0, of each named extra that the table has
 * @param headers the headers as the file has them, in one line each, by column from 0; blank where
 *     a column has none, and not blank at the end; without the column that an annotated copy has
 *     behind them ({@link ErrorMarks})
 */
public record TemplateLayout(
    TemplateSchema schema,
    int sheetIndex,
    String sheetName,
    int lastHeaderRow,
    Map<Field, Integer> columns,
    Map<String, Integer> extras,
    List<String> headers) {

  private static final int ABSENT = -1;

  /** Copies the collections. */
  public TemplateLayout {
    Map<Field, Integer> byField = new EnumMap<>(Field.class);
    byField.putAll(columns);
    columns = Collections.unmodifiableMap(byField);
    extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
    headers = List.copyOf(headers);
  }

  /** Returns whether the table has a column of this field. */
  public boolean has(Field field) {
    return columns.containsKey(field);
  }

  /** Returns the column of a field, from 0, or −1 if the table has none. */
  public int column(Field field) {
    return columns.getOrDefault(field, ABSENT);
  }

  /**
   * Returns the header of a column as the file has it, line breaks as blanks; empty where it has
   * none.
   */
  public String header(int column) {
    return column >= 0 && column < headers.size() ? headers.get(column) : "";
  }

  /**
   * Returns the header of a field's column as the file has it; empty if the table has no such
   * column.
   */
  public String header(Field field) {
    return header(column(field));
  }

  /** Returns whether a text is the header of a column, or one of its levels. */
  public boolean isHeader(int column, String text) {
    String path = Headers.normalized(header(column));
    String wanted = Headers.normalized(text);
    return !wanted.isEmpty() && (path.equals(wanted) || Headers.levelsOf(path).contains(wanted));
  }

  /**
   * Returns the header of the sheet that is nearly 体检日期, for a hint to people; empty if there is
   * none.
   */
  public Optional<String> headerLikeExamDate() {
    return NearHeaders.ofExamDate(this);
  }

  /** Returns the last column, from 0, that has a header. */
  public int lastHeaderColumn() {
    return headers.size() - 1;
  }

  /**
   * Returns the place of a field in a row.
   *
   * @throws IllegalArgumentException if the table has no column of this field
   */
  public CellPosition position(Field field, int row) {
    return new CellPosition(row, column(field));
  }
}
