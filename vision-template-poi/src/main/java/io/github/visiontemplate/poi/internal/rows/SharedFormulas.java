package io.github.visiontemplate.poi.internal.rows;

import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The formulas of cells. Those that cells share are written out for each of them: the cell that
 * holds the text may be gone, and rows in between change the cells that each of them means.
 */
final class SharedFormulas {

  private final ReferenceShift shift;
  private final Map<String, Shared> shared = new HashMap<>();
  private long characters;

  /** A formula as it is written for one cell. */
  private record Shared(Formula formula, int row, int column) {

    Formula in(int otherRow, int otherColumn) {
      return formula.moved(otherRow - row, otherColumn - column);
    }
  }

  SharedFormulas(ReferenceShift shift) {
    this.shift = shift;
  }

  /** Rewrites the formula of a cell; the row is that before the removal. */
  void visit(XmlTag tag, int row, int column) {
    String group = "shared".equals(tag.get("t")) ? tag.get("si") : null;
    if (group != null && (tag.get("ref") != null || shared.containsKey(group))) {
      write(tag, group, row, column);
    } else {
      area(tag);
      tag.text(shift::formula);
    }
  }

  private void write(XmlTag tag, String group, int row, int column) {
    boolean defined = tag.get("ref") != null;
    tag.set("t", null);
    tag.set("ref", null);
    tag.set("si", null);
    tag.text(
        text -> {
          if (defined && !text.isEmpty()) {
            keep(group, text, row, column);
          }
          Shared found = shared.get(group);
          return found == null ? text : shift.formula(found.in(row, column));
        });
  }

  private void keep(String group, String text, int row, int column) {
    characters += text.length();
    shift.budget().checkLength(characters);
    shared.put(group, new Shared(shift.budget().read(text), row, column));
  }

  /** The cells that an array formula or a data table fills, and the inputs of the latter. */
  private void area(XmlTag tag) {
    String area = tag.get("ref");
    if (area != null) {
      String left = shift.ranges(area);
      tag.set("ref", left == null ? area : left);
    }
    input(tag, "r1", tag.get("r1"));
    input(tag, "r2", tag.get("r2"));
  }

  private void input(XmlTag tag, String attribute, @Nullable String cell) {
    if (cell != null) {
      tag.set(attribute, shift.place(cell));
    }
  }
}
