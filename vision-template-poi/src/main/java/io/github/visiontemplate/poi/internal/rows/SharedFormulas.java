package io.github.visiontemplate.poi.internal.rows;

import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shifts the formulas of cells. A shared formula is written out in each of its cells: the cell that
 * holds the text may be removed, and removed rows between the cells change what each formula refers
 * to.
 */
final class SharedFormulas {

  private final ReferenceShift shift;
  private final Map<String, Shared> shared = new HashMap<>();
  private long characters;

  /** A formula as it is written for one of its cells. */
  private record Shared(Formula formula, int row, int column) {

    Formula in(int otherRow, int otherColumn) {
      return formula.moved(otherRow - row, otherColumn - column);
    }
  }

  SharedFormulas(ReferenceShift shift) {
    this.shift = shift;
  }

  /** Rewrites the formula of a cell. The row is its number before the removal. */
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

  /**
   * Shifts the range that an array formula or a data table fills, and the input cells of a data
   * table.
   */
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
