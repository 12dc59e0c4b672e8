package io.github.visiontemplate.poi.internal.rows;

import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The anchor of a picture, a chart or a control: it lies between two cells, or starts at one cell.
 * When rows are removed, the object shrinks, keeps its size, or does not move, as an attribute of
 * the anchor says.
 */
final class Anchor implements XmlVisitor {

  private final RemovedRows rows;
  private final boolean keepsSize;
  private int from;
  private boolean cut;

  private Anchor(RemovedRows rows, boolean keepsSize) {
    this.rows = rows;
    this.keepsSize = keepsSize;
  }

  /**
   * Returns the visitor of an anchor in a drawing, or null if the anchor does not move with cells.
   */
  static @Nullable XmlVisitor inDrawing(RemovedRows rows, XmlTag tag) {
    String edit = tag.get("editAs");
    return "absolute".equals(edit) ? null : new Anchor(rows, "oneCell".equals(edit));
  }

  /** Returns the visitor of a control's anchor. */
  static XmlVisitor ofControl(RemovedRows rows, XmlTag tag) {
    return new Anchor(rows, !"1".equals(tag.get("sizeWithCells")));
  }

  @Override
  public @Nullable XmlVisitor visit(XmlTag tag) {
    return switch (tag.name()) {
      case "from" -> this::from;
      case "to" -> this::to;
      default -> null;
    };
  }

  private @Nullable XmlVisitor from(XmlTag tag) {
    switch (tag.name()) {
      case "row" -> tag.text(this::shiftedFrom);
      case "rowOff" -> tag.text(offset -> cut ? "0" : offset);
      default -> {}
    }
    return null;
  }

  private @Nullable XmlVisitor to(XmlTag tag) {
    switch (tag.name()) {
      case "row" -> tag.text(this::shiftedTo);
      case "rowOff" -> tag.text(offset -> cut && !keepsSize ? "0" : offset);
      default -> {}
    }
    return null;
  }

  private String shiftedFrom(String text) {
    from = RowNumbers.parse(text);
    return shifted(text, from);
  }

  private String shiftedTo(String text) {
    int to = RowNumbers.parse(text);
    if (to < 0 || from < 0) {
      return text;
    }
    return keepsSize ? Integer.toString(to - from + shifted(from)) : shifted(text, to);
  }

  private String shifted(String text, int row) {
    cut = row >= 0 && rows.contains(row + 1);
    return row < 0 ? text : Integer.toString(shifted(row));
  }

  /** Returns the new number of a row. Rows count from 0 here. */
  private int shifted(int row) {
    return rows.shifted(row + 1) - 1;
  }
}
