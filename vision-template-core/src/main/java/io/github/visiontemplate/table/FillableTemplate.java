package io.github.visiontemplate.table;

import java.io.OutputStream;
import java.util.List;
import java.util.SortedMap;

/**
 * A workbook file that can be filled in place: a copy is written in which only the edited cells
 * differ.
 */
public interface FillableTemplate extends TemplateFile {

  /**
   * Writes a copy of the file with the cells of some sheets edited. Every other part of the file
   * stays byte for byte as it was; an edited cell keeps its style, and a missing cell is added with
   * the style of its row or column.
   *
   * @param editors what decides the edits of each sheet, by the sheet's place in {@link
   *     TemplateWorkbook#sheets()}; asked sheet by sheet in any order, in batches of rows from the
   *     top
   * @param output where the copy goes; not closed. After a failure what was written is useless
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if the file is damaged or
   *     over a limit
   * @throws java.io.UncheckedIOException if the file cannot be read or the copy not be written
   */
  void fill(SortedMap<Integer, ? extends RowEditor> editors, OutputStream output);

  /** Decides what is written into which cells. */
  @FunctionalInterface
  interface RowEditor {

    /**
     * Returns the edits for a batch of consecutive rows, ordered by position; empty for no change.
     * The rows may be used until the method returns.
     */
    List<CellEdit> edit(List<? extends Row> rows);
  }
}
