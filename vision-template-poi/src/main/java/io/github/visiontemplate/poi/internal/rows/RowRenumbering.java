package io.github.visiontemplate.poi.internal.rows;

import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;
import org.jspecify.annotations.Nullable;

/** Leaves removed rows of a sheet out and gives the other rows new numbers. */
final class RowRenumbering implements XmlVisitor {

  private final ReferenceShift shift;
  private final SharedFormulas formulas;
  private final XmlVisitor cell = this::cell;
  private final XmlVisitor content = this::content;
  private int row;
  private int lastWritten;

  /** The last place that a cell of the row names, and how many cells follow that name none. */
  private String place = "";

  private int behind;

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
    place = "";
    behind = 0;
    if (shift.rows().contains(row)) {
      tag.drop();
      return cell;
    }
    int shifted = shift.rows().shifted(row);
    if (number == null ? shifted != lastWritten + 1 : shifted != row) {
      tag.set("r", Integer.toString(shifted));
    }
    lastWritten = shifted;
    return cell;
  }

  private @Nullable XmlVisitor cell(XmlTag tag) {
    if (!tag.name().equals("c") || !tag.isInMain()) {
      return null;
    }
    String named = tag.get("r");
    behind = named == null ? behind + 1 : 0;
    if (named != null) {
      place = named;
      int shifted = shift.rows().shifted(row);
      if (shifted != row) {
        tag.set("r", place.substring(0, letters(place)) + shifted);
      }
    }
    return content;
  }

  private @Nullable XmlVisitor content(XmlTag tag) {
    if (tag.name().equals("f")) {
      formulas.visit(tag, row, column());
    }
    return null;
  }

  private int column() {
    int named = place.isEmpty() ? 0 : Edge.of(place.substring(0, letters(place))).column();
    return named + behind;
  }

  private static int letters(String place) {
    int letters = 0;
    while (letters < place.length() && !Character.isDigit(place.charAt(letters))) {
      letters++;
    }
    return letters;
  }
}
