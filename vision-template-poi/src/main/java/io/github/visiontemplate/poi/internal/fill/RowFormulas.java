package io.github.visiontemplate.poi.internal.fill;

import io.github.visiontemplate.table.CellEdit;
import java.util.List;

/** Keeps the formulas of a sheet true while its rows are filled. */
public interface RowFormulas {

  /** Returns whether a row is to be shown that has neither a formula nor an edit. */
  boolean isAbout(int row);

  /**
   * Is notified of each row with formulas or edits, from the top, and returns the cells that become
   * others because of the edits, in the order of the file. The row is valid until this returns.
   */
  List<CellChange> changes(RowCells row, List<CellEdit> edits);
}
