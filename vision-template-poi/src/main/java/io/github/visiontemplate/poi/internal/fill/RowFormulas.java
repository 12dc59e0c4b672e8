package io.github.visiontemplate.poi.internal.fill;

import io.github.visiontemplate.table.CellEdit;
import java.util.List;

/** Decides how cells with formulas change while the rows of a sheet are filled. */
public interface RowFormulas {

  /**
   * Returns whether {@link #changes} must be called for a row even if it has neither a formula nor
   * an edit.
   */
  boolean isAbout(int row);

  /**
   * Returns the other cells of a row that change because of edits, in the order of the file. Called
   * for each row with formulas or edits, from the top. The row is valid until this method returns.
   */
  List<CellChange> changes(RowCells row, List<CellEdit> edits);
}
