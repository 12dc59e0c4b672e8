package io.github.visiontemplate.poi.internal.rows;

import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;
import org.jspecify.annotations.Nullable;

/** Leaves removed rows of a sheet out and gives the other rows new numbers. */
final class RowRenumbering implements XmlVisitor {

  private final ReferenceShift shift;
  private final SharedFormulas formulas;
  private int row;
  private int lastWritten;
  private int column;

  RowRenumbering(ReferenceShift shift) {
    this.shift = shift;
    this.formulas = new SharedFormulas(shift);
  }

  @Override
  public @Nullable XmlVisitor visit(XmlTag tag) {
    if (!tag.name().equals("row") || !tag.isInMain()) {
      return null;
    }
    String number = tag.get("r");
    row = number == null ? row + 1 : Integer.parseInt(number.strip());
    column = 0;
    if (shift.rows().contains(row)) {
      tag.drop();
      return this::cell;
    }
    int shifted = shift.rows().shifted(row);
    if (number == null ? shifted != lastWritten + 1 : shifted != row) {
      tag.set("r", Integer.toString(shifted));
    }
    lastWritten = shifted;
    return this::cell;
  }

  private @Nullable XmlVisitor cell(XmlTag tag) {
    if (!tag.name().equals("c") || !tag.isInMain()) {
      return null;
    }
    String place = tag.get("r");
    if (place == null) {
      column++;
    } else {
      int letters = letters(place);
      column = Edge.of(place.substring(0, letters)).column();
      int shifted = shift.rows().shifted(row);
      if (shifted != row) {
        tag.set("r", place.substring(0, letters) + shifted);
      }
    }
    return this::content;
  }

  private @Nullable XmlVisitor content(XmlTag tag) {
    if (tag.name().equals("f")) {
      formulas.visit(tag, row, column);
    }
    return null;
  }

  private static int letters(String place) {
    int letters = 0;
    while (letters < place.length() && !Character.isDigit(place.charAt(letters))) {
      letters++;
    }
    return letters;
  }
}
