package io.github.visiontemplate.table;

import java.util.List;

/** Decides what is written into which cells. */
@FunctionalInterface
public interface RowEditor {

  /**
   * Returns the edits for a batch of consecutive rows, ordered by position; empty for no change.
   * The rows may be used until the method returns.
   */
  List<CellEdit> edit(List<? extends Row> rows);
}
