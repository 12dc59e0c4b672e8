package io.github.visiontemplate.poi.internal.rows;

import io.github.visiontemplate.poi.internal.rewrite.XmlHold;
import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The boxes of comments and old form controls in VML. Rows count from 0 here. */
record VmlShapes(ReferenceShift shift) implements XmlVisitor {

  @Override
  public XmlVisitor visit(XmlTag tag) {
    return tag.name().equals("shape") ? new Shape(shift, tag.hold()) : this;
  }

  private static final class Shape implements XmlVisitor {

    /** An anchor lists column, offset, row and offset of one corner, then of the other corner. */
    private static final int TOP = 2;

    private static final int BOTTOM = 6;

    private final ReferenceShift shift;
    private final XmlHold hold;
    private int row = RowNumbers.NONE;

    Shape(ReferenceShift shift, XmlHold hold) {
      this.shift = shift;
      this.hold = hold;
    }

    @Override
    public @Nullable XmlVisitor visit(XmlTag tag) {
      switch (tag.name()) {
        case "Row" -> tag.text(this::ofNote);
        case "Anchor" -> tag.textLater(this::anchor);
        case "FmlaLink", "FmlaRange", "FmlaGroup", "FmlaTxbx" -> tag.text(shift::formula);
        default -> {}
      }
      return this;
    }

    private String ofNote(String text) {
      row = RowNumbers.parse(text);
      if (row >= 0 && shift.rows().contains(row + 1)) {
        hold.drop();
      }
      return row < 0 ? text : Integer.toString(shifted(row));
    }

    /**
     * Shifts an anchor. A note's box moves with its cell, and another shape shrinks with the rows
     * that it covers.
     */
    private String anchor(String text) {
      String[] places = text.split(",", -1);
      int top = places.length > BOTTOM ? RowNumbers.parse(places[TOP]) : RowNumbers.NONE;
      int bottom = places.length > BOTTOM ? RowNumbers.parse(places[BOTTOM]) : RowNumbers.NONE;
      if (top < 0 || bottom < 0) {
        return text;
      }
      int newTop = row < 0 ? shifted(top) : Math.max(0, top + shifted(row) - row);
      int newBottom = row < 0 ? shifted(bottom) : newTop + bottom - top;
      if (newTop == top && newBottom == bottom) {
        return text;
      }
      places[TOP] = " " + newTop;
      places[BOTTOM] = " " + newBottom;
      return String.join(",", Arrays.asList(places));
    }

    private int shifted(int zeroBased) {
      return shift.rows().shifted(zeroBased + 1) - 1;
    }
  }
}
