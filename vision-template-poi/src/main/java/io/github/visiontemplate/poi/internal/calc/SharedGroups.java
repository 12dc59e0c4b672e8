package io.github.visiontemplate.poi.internal.calc;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Formulas that several cells share. One cell holds the text, and the others refer to it by the
 * name of their group.
 */
final class SharedGroups {

  private final Map<String, Group> groups = new HashMap<>();

  /** A formula as its own cell writes it. The cell may have lost the formula. */
  private static final class Group {
    private final SheetFormula formula;
    private final int row;
    private final int column;
    private boolean lost;

    Group(SheetFormula formula, int row, int column) {
      this.formula = formula;
      this.row = row;
      this.column = column;
    }
  }

  void add(String name, SheetFormula formula, int row, int column) {
    groups.put(name, new Group(formula, row, column));
  }

  /** Notes that a cell lost its formula, if it is the cell that held the group's text. */
  void lose(@Nullable String name, int row, int column) {
    Group group = name == null ? null : groups.get(name);
    if (group != null && group.row == row && group.column == column) {
      group.lost = true;
    }
  }

  boolean isLost(@Nullable String name) {
    Group group = name == null ? null : groups.get(name);
    return group != null && group.lost;
  }

  /** Returns a group's formula as it applies to a cell, or null if there is no such group. */
  @Nullable SheetFormula in(@Nullable String name, int row, int column) {
    Group group = name == null ? null : groups.get(name);
    return group == null ? null : group.formula.moved(row - group.row, column - group.column);
  }
}
