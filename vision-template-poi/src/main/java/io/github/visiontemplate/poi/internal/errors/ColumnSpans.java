package io.github.visiontemplate.poi.internal.errors;

import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Adds the width of one column to the widths of a sheet's columns. The sheet lists widths for spans
 * of columns, and spans may not overlap.
 */
final class ColumnSpans implements XmlVisitor {

  private final int column;
  private final String width;
  private boolean placed;

  /**
   * Adds the width of a column.
   *
   * @param column the column from 1
   * @param width the element that sets the width
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

  /** Splits a span around the column. The original element keeps the columns after it. */
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
