package io.github.visiontemplate.poi;

import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.poi.internal.summary.SummaryWorkbook;
import io.github.visiontemplate.report.SemesterSummary;
import java.io.OutputStream;

/**
 * Writes the counts of a semester as an xlsx workbook for a headmaster or a district: who was
 * examined, reduced vision and screening myopia by grade, the comparison with the semester before,
 * charts, and the rules by which it was counted.
 *
 * <pre>{@code
 * XlsxSummary.write(SemesterSummary.ofSchool(semester, classes), IssueMessages.chinese(), output);
 * }</pre>
 *
 * @since 0.1
 */
public final class XlsxSummary {

  private XlsxSummary() {}

  /**
   * Writes the summary.
   *
   * @param summary the counts
   * @param messages the language of the workbook
   * @param output where the workbook goes; not closed
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  public static void write(SemesterSummary summary, IssueMessages messages, OutputStream output) {
    new SummaryWorkbook(summary, messages).write(output);
  }
}
