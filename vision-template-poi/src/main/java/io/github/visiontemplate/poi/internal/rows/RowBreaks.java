package io.github.visiontemplate.poi.internal.rows;

import io.github.visiontemplate.poi.internal.rewrite.XmlHold;
import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The page breaks, each of which is below a row. If several breaks end up below the same row, only
 * the first stays.
 */
final class RowBreaks implements XmlVisitor {

  private final RemovedRows rows;
  private int last;
  private int manual;

  RowBreaks(RemovedRows rows, XmlTag tag) {
    this.rows = rows;
    XmlHold hold = tag.hold().whileFilled();
    tag.setLater("count", () -> Integer.toString(hold.children()));
    tag.setLater("manualBreakCount", () -> Integer.toString(manual));
  }

  @Override
  public @Nullable XmlVisitor visit(XmlTag tag) {
    int row = RowNumbers.parse(tag.get("id"));
    int left = rows.shiftedLast(row);
    if (row >= 0 && left <= last) {
      tag.drop();
      return null;
    }
    if (row >= 0) {
      tag.set("id", Integer.toString(left));
      last = left;
    }
    manual += "1".equals(tag.get("man")) || "true".equals(tag.get("man")) ? 1 : 0;
    return null;
  }
}
