package io.github.visiontemplate.table;

import java.util.List;

/**
 * A list that a sheet offers for some of its cells; a value beside it does not fit.
 *
 * @param cells the cells
 * @param entries what the list offers, as people see it
 */
public record DropDown(List<CellRange> cells, List<String> entries) {

  /** Copies the lists. */
  public DropDown {
    cells = List.copyOf(cells);
    entries = List.copyOf(entries);
  }

  /** Shows how many entries there are; they may be personal. */
  @Override
  public String toString() {
    return "DropDown[" + entries.size() + " entries]";
  }
}
