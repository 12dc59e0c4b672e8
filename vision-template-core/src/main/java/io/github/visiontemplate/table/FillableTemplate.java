package io.github.visiontemplate.table;

import java.io.OutputStream;
import java.util.List;
import java.util.SortedMap;

/**
 * A workbook file that can be filled. Filling writes a copy of the file in which only the edited
 * cells differ.
 *
 * @since 0.1
 */
public interface FillableTemplate extends TemplateFile {

  /**
   * Writes a copy of the file with edited cells in some sheets. All other parts of the file are
   * copied byte for byte. An edited cell keeps its style. A missing cell is added with the style of
   * its row or column.
   *
   * @param editors the editors of the sheets, by the sheet's index in {@link
   *     TemplateWorkbook#sheets()}; the sheets are edited one after the other, in any order; each
   *     editor is called with batches of rows, from the top
   * @param output the stream to which the copy is written; the stream is not closed; if this method
   *     fails, the written bytes are useless
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if the file is damaged or
   *     exceeds a limit
   * @throws java.io.UncheckedIOException if the file cannot be read or the copy cannot be written
   */
  void fill(SortedMap<Integer, ? extends RowEditor> editors, OutputStream output);

  /** Decides which values are written into which cells. */
  @FunctionalInterface
  interface RowEditor {

    /**
     * Returns the edits for a batch of consecutive rows, ordered by position. Returns an empty list
     * if nothing changes. The rows must not be used after this method has returned.
     */
    List<CellEdit> edit(List<? extends Row> rows);
  }
}
