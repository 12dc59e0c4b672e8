package io.github.visiontemplate.poi.internal.rows;

import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A view of the sheet: its top left cell, its frozen rows and its selection. */
final class SheetView implements XmlVisitor {

  private final ReferenceShift shift;
  private final XmlVisitor others;
  private final int top;

  SheetView(ReferenceShift shift, XmlTag tag, XmlVisitor others) {
    this.shift = shift;
    this.others = others;
    String first = tag.get("topLeftCell");
    this.top = first == null ? 1 : shift.base(first).first();
    RangePlaces.place(tag, "topLeftCell", shift);
  }

  @Override
  public @Nullable XmlVisitor visit(XmlTag tag) {
    switch (tag.name()) {
      case "pane" -> pane(tag);
      case "selection" -> selection(tag);
      default -> {
        return others.visit(tag);
      }
    }
    return null;
  }

  private void pane(XmlTag tag) {
    RangePlaces.place(tag, "topLeftCell", shift);
    int frozen = RowNumbers.parse(tag.get("ySplit"));
    if (frozen > 0 && Objects.requireNonNullElse(tag.get("state"), "").startsWith("frozen")) {
      RemovedRows rows = shift.rows();
      int left = rows.shiftedLast(top + frozen - 1) - rows.shifted(top) + 1;
      tag.set("ySplit", Integer.toString(Math.max(1, left)));
    }
  }

  /**
   * Shifts the selection. If the active cell or a selected range is lost, only the cell that takes
   * the place of the active cell is selected.
   */
  private void selection(XmlTag tag) {
    String active = Objects.requireNonNullElse(tag.get("activeCell"), "A1");
    RangePlaces.place(tag, "activeCell", shift);
    String selected = tag.get("sqref");
    if (selected == null) {
      return;
    }
    String left = shift.ranges(selected);
    if (left == null || shift.ranges(active) == null || count(left) < count(selected)) {
      tag.set("sqref", shift.place(active));
      tag.set("activeCellId", null);
    } else {
      tag.set("sqref", left);
    }
  }

  private static int count(String ranges) {
    return ranges.strip().split("\\s+").length;
  }
}
