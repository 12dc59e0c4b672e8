package io.github.visiontemplate.poi;

import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.poi.internal.unmatched.UnmatchedWorkbook;
import io.github.visiontemplate.report.UnmatchedRow;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes the pupils who were not matched as an xlsx workbook for the school doctor. For each pupil
 * it shows where the row is, the pupil and the class, why nobody was matched, and who may be meant.
 *
 * <pre>{@code
 * XlsxUnmatchedList.write(filled.unmatched(), IssueMessages.chinese(), output);
 * }</pre>
 *
 * @since 0.1
 */
public final class XlsxUnmatchedList {

  private XlsxUnmatchedList() {}

  /**
   * Writes the list.
   *
   * @param unmatched the rows of a {@link io.github.visiontemplate.report.FillReport} or an {@link
   *     io.github.visiontemplate.report.ImportReport}
   * @param messages the language of the workbook
   * @param output where the workbook goes; not closed
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  public static void write(
      List<UnmatchedRow> unmatched, IssueMessages messages, OutputStream output) {
    new UnmatchedWorkbook(unmatched, messages).write(output);
  }
}
