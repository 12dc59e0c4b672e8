package io.github.visiontemplate.poi;

import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.poi.internal.preview.PreviewWorkbook;
import io.github.visiontemplate.report.ChangeListener;
import io.github.visiontemplate.report.ImportReport;
import java.io.OutputStream;
import java.util.function.Function;

/**
 * Writes what an import would change, or has changed, as an xlsx workbook: the counts and the
 * alarms, and a row for each record – new, overwritten with its old and new values, or unchanged.
 * Memory does not grow with the rows.
 *
 * <pre>{@code
 * ImportReport report =
 *     XlsxPreviewWorkbook.write(
 *         listener -> visionImport.run(ImportRequest.of(upload, uploader).dryRun().onChange(listener)),
 *         IssueMessages.chinese(),
 *         output);
 * }</pre>
 */
public final class XlsxPreviewWorkbook {

  private XlsxPreviewWorkbook() {}

  /**
   * Runs an import and writes the workbook meanwhile.
   *
   * @param preview runs the import once, with the listener: {@link
   *     io.github.visiontemplate.importing.ImportRequest#onChange}
   * @param messages the language of the workbook
   * @param output where the workbook goes; not closed
   * @return what the import returned
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  public static ImportReport write(
      Function<ChangeListener, ImportReport> preview, IssueMessages messages, OutputStream output) {
    return new PreviewWorkbook(preview, messages).write(output);
  }
}
