package io.github.visiontemplate.poi;

import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.poi.internal.unmatched.UnmatchedWorkbook;
import io.github.visiontemplate.report.FillReport;
import java.io.OutputStream;

/**
 * Writes the pupils who were not matched as an xlsx workbook for the school doctor, class by class.
 * For each pupil it shows where the row is, the pupil and the class, why nobody was matched, and
 * who may be meant. For each candidate it has the values that the fill would have written, in the
 * order of the template's columns, so that they can be copied into the template. Without a
 * candidate these cells are empty, to be filled in by hand.
 *
 * <pre>{@code
 * XlsxUnmatchedList.write(filled, IssueMessages.chinese(), output);
 * }</pre>
 *
 * @since 0.1
 */
public final class XlsxUnmatchedList {

  private XlsxUnmatchedList() {}

  /**
   * Writes the list.
   *
   * @param report the report of the fill, or of its check
   * @param messages the language of the workbook
   * @param output where the workbook goes; not closed
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  public static void write(FillReport report, IssueMessages messages, OutputStream output) {
    new UnmatchedWorkbook(report, messages).write(output);
  }
}
