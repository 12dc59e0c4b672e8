package io.github.visiontemplate.table;

import java.io.OutputStream;

/**
 * A workbook file that can be filled in place: a copy is written in which only the edited cells
 * differ.
 */
public interface FillableTemplate extends TemplateFile {

  /**
   * Writes a copy of the file with the cells of one sheet edited. Every other part of the file
   * stays byte for byte as it was; an edited cell keeps its style, and a missing cell is added with
   * the style of its row or column.
   *
   * @param sheetIndex the sheet's place in {@link TemplateWorkbook#sheets()}
   * @param editor tells the edits, asked in batches of rows from the top
   * @param output where the copy goes; not closed. After a failure what was written is useless
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if the file is damaged or
   *     over a limit
   * @throws java.io.UncheckedIOException if the file cannot be read or the copy not be written
   */
  void fill(int sheetIndex, RowEditor editor, OutputStream output);
}
