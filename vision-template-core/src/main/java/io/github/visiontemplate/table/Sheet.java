package io.github.visiontemplate.table;

import java.util.List;
import java.util.OptionalInt;

/** One sheet of an open workbook. */
public interface Sheet {

  /** Returns the name on the sheet's tab. */
  String name();

  /** Returns whether people do not see the sheet; a hidden sheet is never read or filled. */
  boolean isHidden();

  /**
   * Returns whether the workbook says that the stored results of its formulas are not final,
   * because they must be calculated when it is opened.
   */
  boolean mustBeRecalculated();

  /** Returns whether numbers of days count from 1904, and not from 1900. */
  boolean isDate1904();

  /** Returns a new reader of the rows, from the first on. */
  RowReader rows();

  /**
   * Returns the merged cells. Costs a scan of the whole sheet, so it is asked only for forms with
   * several header rows.
   */
  List<CellRange> mergedCells();

  /**
   * Returns what the sheet says of its cells, for a fill. Costs a scan of the whole sheet unless
   * its rows have been read to their end before.
   */
  Rules rules();

  /**
   * Returns the number of the last row as the file declares it, for progress; it may be wrong or
   * missing.
   */
  OptionalInt declaredLastRow();

  /**
   * What a sheet says of its cells in addition to their contents.
   *
   * @param merged the merged cells; only the first of each shows something
   * @param formulaBlocks ranges of several cells that one array formula or data table fills, and
   *     that can be changed only together
   * @param dropDowns the lists whose entries are known, whatever is behind them
   */
  record Rules(List<CellRange> merged, List<CellRange> formulaBlocks, List<DropDown> dropDowns) {

    /** Copies the lists. */
    public Rules {
      merged = List.copyOf(merged);
      formulaBlocks = List.copyOf(formulaBlocks);
      dropDowns = List.copyOf(dropDowns);
    }
  }

  /**
   * A list that a sheet offers for some of its cells; no other value fits there.
   *
   * @param cells the cells
   * @param entries what the list offers, as people see it
   */
  record DropDown(List<CellRange> cells, List<String> entries) {

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

  /**
   * A rectangle of cells, such as a merged cell.
   *
   * @param first the upper left cell
   * @param last the lower right cell
   */
  record CellRange(CellPosition first, CellPosition last) {

    /** Returns whether the rectangle holds the cell. */
    public boolean contains(int row, int column) {
      return row >= first.row()
          && row <= last.row()
          && column >= first.column()
          && column <= last.column();
    }
  }
}
