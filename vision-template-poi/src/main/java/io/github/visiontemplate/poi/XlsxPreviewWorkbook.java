package io.github.visiontemplate.poi;

import io.github.visiontemplate.exporting.VisionExport;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.poi.internal.preview.PreviewWorkbook;
import io.github.visiontemplate.report.ChangeListener;
import io.github.visiontemplate.report.ImportReport;
import java.io.OutputStream;
import java.util.function.Function;

/**
 * Writes the changes that an import would make, or has made, as an xlsx workbook. The workbook
 * shows the counts, the alarms, and a row for each record: new, overwritten (with the old and new
 * values) or unchanged. The memory needed does not grow with the number of rows.
 *
 * <pre>{@code
 * ImportReport report =
 *     XlsxPreviewWorkbook.write(
 *         listener -> visionImport.run(ImportRequest.of(upload, uploader).dryRun().onChange(listener)),
 *         IssueMessages.chinese(),
 *         output);
 * }</pre>
 *
 * @since 0.1
 */
public final class XlsxPreviewWorkbook {

  private XlsxPreviewWorkbook() {}

  /**
   * Runs an import and writes the workbook while it runs. If the file is {@linkplain
   * ImportReport.Status#UNREADABLE unreadable}, nothing is written.
   *
   * @param preview runs the import once, with the given listener as its {@link
   *     io.github.visiontemplate.importing.ImportRequest#onChange}
   * @param messages the language of the workbook
   * @param output where the workbook goes; not closed
   * @return the report of the import
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  public static ImportReport write(
      Function<ChangeListener, ImportReport> preview, IssueMessages messages, OutputStream output) {
    return write(preview, messages, () -> output);
  }

  /**
   * Runs an import and writes the workbook while it runs, to an output that is opened only if the
   * file can be read. So a web host can still choose its answer to an {@linkplain
   * ImportReport.Status#UNREADABLE unreadable} file.
   *
   * @param preview runs the import once, with the given listener as its {@link
   *     io.github.visiontemplate.importing.ImportRequest#onChange}
   * @param messages the language of the workbook
   * @param output opens the stream where the workbook goes; the stream is not closed
   * @return the report of the import
   * @throws java.io.UncheckedIOException if it cannot be opened or written
   */
  public static ImportReport write(
      Function<ChangeListener, ImportReport> preview,
      IssueMessages messages,
      VisionExport.Output output) {
    return new PreviewWorkbook(preview, messages, output).write();
  }
}
