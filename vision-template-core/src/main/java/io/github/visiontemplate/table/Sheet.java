package io.github.visiontemplate.table;

import java.util.List;
import java.util.OptionalInt;

/**
 * One sheet of an open workbook.
 *
 * @since 0.1
 */
public interface Sheet {

  /** Returns the name on the sheet's tab. */
  String name();

  /**
   * Returns whether the sheet is hidden. The rows of a hidden sheet are never imported or filled.
   */
  boolean isHidden();

  /**
   * Returns whether the workbook says that its formulas must be recalculated when it is opened. If
   * so, the stored results of its formulas are not final.
   */
  boolean mustBeRecalculated();

  /** Returns whether dates are stored as days counted from 1904 instead of 1900. */
  boolean isDate1904();

  /** Returns a new reader that begins at the first row. */
  RowReader rows();

  /**
   * Returns the merged cells. This method scans the whole sheet. Therefore it is called only for
   * forms with several header rows.
   */
  List<CellRange> mergedCells();

  /**
   * Returns the rules of the sheet that an export must respect. This method scans the whole sheet
   * unless its rows have already been read to the end.
   */
  Rules rules();

  /**
   * Returns the number of the last row as the file declares it, for showing progress. The number
   * may be wrong or missing.
   */
  OptionalInt declaredLastRow();

  /**
   * What a sheet defines for its cells in addition to their contents.
   *
   * @param merged the merged cells; only the first cell of each range shows a value
   * @param formulaBlocks ranges of several cells that are filled by one array formula or data
   *     table; the cells of such a range can be changed only together
   * @param dropDowns the drop-down lists with known entries, wherever the entries come from
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
   * A drop-down list for some cells of a sheet. These cells accept no other value.
   *
   * @param cells the cells with the list
   * @param entries the entries of the list, as people see them
   */
  record DropDown(List<CellRange> cells, List<String> entries) {

    /** Copies the lists. */
    public DropDown {
      cells = List.copyOf(cells);
      entries = List.copyOf(entries);
    }

    /** Returns a text with the number of entries only, because the entries may be personal. */
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

    /** Returns whether the rectangle contains the cell. */
    public boolean contains(int row, int column) {
      return row >= first.row()
          && row <= last.row()
          && column >= first.column()
          && column <= last.column();
    }
  }
}
