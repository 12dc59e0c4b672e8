package io.github.visiontemplate.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a form.
 *
 * @param field what the column means; null for a named extra, which is stored as text
 * @param name the name of an extra; for a field its usual header
 * @param required whether a table without the column is another form
 * @param headers the headers that the column is found by, the usual one first; as written in the
 *     schema
 * @param substitutes headers that it is found by where the table has none of the others
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

  /** A column without substitutes. */
  public TemplateColumn(
      @Nullable Field field, String name, boolean required, List<String> headers) {
    this(field, name, required, headers, List.of());
  }

  TemplateColumn withSubstitutes(String... others) {
    return new TemplateColumn(field, name, required, headers, List.of(others));
  }

  /** Returns the header that the form itself has. */
  public String header() {
    return headers.get(0);
  }

  /** Returns whether it matters which of two such columns is meant, because the values are read. */
  boolean isRead() {
    return field == null || field.isRead();
  }
}
