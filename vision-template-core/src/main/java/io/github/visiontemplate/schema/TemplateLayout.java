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
 * The positions of a form's columns in a sheet of a workbook.
 *
 * @param schema the form
 * @param sheetIndex the index of the sheet in the workbook, from 0
 * @param sheetName the name on the sheet's tab
 * @param lastHeaderRow the number of the lowest header row; the data rows are below this row
 * @param columns the column index, from 0, of each field that the table has
 * @param extras the column index, from 0, of each named extra that the table has
 * @param headers the headers as the file has them, each in one line, by column index from 0; blank
 *     for a column without a header; the last header is never blank; the column that an annotated
 *     copy adds at the end is left out ({@link ErrorMarks})
 * @since 0.1
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

  /** Returns the column index of a field, from 0, or −1 if the table has no such column. */
  public int column(Field field) {
    return columns.getOrDefault(field, ABSENT);
  }

  /**
   * Returns the header of a column as the file has it, with line breaks replaced by blanks. Returns
   * an empty string if the column has no header.
   */
  public String header(int column) {
    return column >= 0 && column < headers.size() ? headers.get(column) : "";
  }

  /**
   * Returns the header of a field's column as the file has it. Returns an empty string if the table
   * has no such column.
   */
  public String header(Field field) {
    return header(column(field));
  }

  /** Returns whether a text is the header of a column or one level of that header. */
  public boolean isHeader(int column, String text) {
    String path = Headers.normalized(header(column));
    String wanted = Headers.normalized(text);
    return !wanted.isEmpty() && (path.equals(wanted) || Headers.levelsOf(path).contains(wanted));
  }

  /**
   * Returns the sheet's header that is similar to 体检日期, for a hint to people. Returns empty if
   * there is no such header.
   */
  public Optional<String> headerLikeExamDate() {
    return NearHeaders.ofExamDate(this);
  }

  /** Returns the index, from 0, of the last column that has a header, or −1 if there is none. */
  public int lastHeaderColumn() {
    return headers.size() - 1;
  }

  /**
   * Returns the position of a field's cell in a row.
   *
   * @throws IllegalArgumentException if the table has no column of this field
   */
  public CellPosition position(Field field, int row) {
    return new CellPosition(row, column(field));
  }
}
