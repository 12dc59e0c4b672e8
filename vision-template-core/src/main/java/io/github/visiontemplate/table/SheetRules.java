package io.github.visiontemplate.table;

import java.util.List;

/**
 * What a sheet says of its cells beside their contents.
 *
 * @param merged the merged cells; only the first of each shows something
 * @param formulaBlocks ranges of several cells that one array formula or data table fills, and that
 *     can be changed only together
 * @param dropDowns the lists whose entries are known, whatever is behind them
 */
public record SheetRules(
    List<CellRange> merged, List<CellRange> formulaBlocks, List<DropDown> dropDowns) {

  /** Copies the lists. */
  public SheetRules {
    merged = List.copyOf(merged);
    formulaBlocks = List.copyOf(formulaBlocks);
    dropDowns = List.copyOf(dropDowns);
  }
}
