package io.github.visiontemplate.poi.internal.errors;

import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The widths of columns, which are told in spans that may not overlap, with one more among them.
 */
final class ColumnSpans implements XmlVisitor {

  private final int column;
  private final String width;
  private boolean placed;

  /**
   * Adds a width.
   *
   * @param column the column from 1
   * @param width its element
   */
  ColumnSpans(XmlTag spans, int column, String width) {
    this.column = column;
    this.width = width;
    spans.append(() -> placed ? "" : width);
  }

  @Override
  public @Nullable XmlVisitor visit(XmlTag span) {
    int min = span.number("min", 0);
    int max = span.number("max", 0);
    if (placed || max < column) {
      return null;
    }
    placed = true;
    if (min > column) {
      span.before(width);
    } else {
      split(span, min, max);
    }
    return null;
  }

  /** What is behind the column stays in the place of the span. */
  private void split(XmlTag span, int min, int max) {
    if (min < column) {
      span.before(span.withoutContent().with("max", Integer.toString(column - 1)).source());
    }
    span.before(width);
    if (max > column) {
      span.set("min", Integer.toString(column + 1));
    } else {
      span.drop();
    }
  }
}
