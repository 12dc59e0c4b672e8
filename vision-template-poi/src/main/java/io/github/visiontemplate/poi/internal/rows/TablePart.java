package io.github.visiontemplate.poi.internal.rows;

import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;
import java.util.Objects;
import java.util.Set;

/**
 * A table of the sheet. If its header row is removed, it becomes a table without headers. A table
 * always keeps at least one data row.
 */
final class TablePart implements XmlVisitor {

  private final ReferenceShift shift;
  private final RangePlaces places;
  private boolean lost;
  private boolean beheaded;

  TablePart(ReferenceShift shift) {
    this.shift = shift;
    this.places = new RangePlaces(shift, Set.of());
  }

  /** Returns whether none of the table's rows is left. Must be called after the part was read. */
  boolean isLost() {
    return lost;
  }

  @Override
  public XmlVisitor visit(XmlTag tag) {
    String range = tag.get("ref");
    if (range != null) {
      shift.budget().read(range).references().findFirst().ifPresent(found -> table(tag, found));
    }
    return child -> {
      if (beheaded && child.name().equals("autoFilter")) {
        child.drop();
      }
      return places.visit(child);
    };
  }

  private void table(XmlTag tag, Reference range) {
    Reference left = range.without(shift.rows());
    lost = left == null;
    if (left == null) {
      return;
    }
    int header = rows(tag, "headerRowCount", 1);
    int totals = rows(tag, "totalsRowCount", 0);
    beheaded = header > 0 && shift.rows().contains(range.firstRow());
    if (beheaded) {
      tag.set("headerRowCount", "0");
      header = 0;
    }
    if (totals > 0 && shift.rows().contains(range.lastRow())) {
      tag.set("totalsRowCount", null);
      totals = 0;
    }
    int least = left.firstRow() + header + totals;
    tag.set("ref", (left.lastRow() < least ? left.toRow(least) : left).toString());
  }

  private static int rows(XmlTag tag, String attribute, int otherwise) {
    return RowNumbers.parse(Objects.requireNonNullElse(tag.get(attribute), "" + otherwise));
  }
}
