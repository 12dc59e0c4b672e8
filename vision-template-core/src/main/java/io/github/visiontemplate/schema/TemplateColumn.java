package io.github.visiontemplate.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a form.
 *
 * @param field the meaning of the column; null for a named extra, whose values are stored as text
 * @param name the name of the extra, or the usual header of the field
 * @param required whether the form must have the column; a table without it is another form
 * @param headers the headers by which the column is found, as written in the schema, the usual
 *     header first
 * @param substitutes headers by which the column is found if the table has none of {@code headers}
 * @since 0.1
 */
public record TemplateColumn(
    @Nullable Field field,
    String name,
    boolean required,
    List<String> headers,
    List<String> substitutes) {

  /** Copies the headers. */
  public TemplateColumn {
    headers = List.copyOf(headers);
    substitutes = List.copyOf(substitutes);
  }

  /** Creates a column without substitutes. */
  public TemplateColumn(
      @Nullable Field field, String name, boolean required, List<String> headers) {
    this(field, name, required, headers, List.of());
  }

  TemplateColumn withSubstitutes(String... others) {
    return new TemplateColumn(field, name, required, headers, List.of(others));
  }

  /** Returns the usual header of the column, as in the form itself. */
  public String header() {
    return headers.get(0);
  }

  /**
   * Returns whether the values of the column are read. A column that is read must not occur twice.
   */
  boolean isRead() {
    return field == null || field.isRead();
  }
}
