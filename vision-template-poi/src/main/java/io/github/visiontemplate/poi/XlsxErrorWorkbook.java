package io.github.visiontemplate.poi;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.report.ImportReport;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Set;

/**
 * Writes an annotated copy of an upload, which shows the uploader every issue that was found. Cells
 * with issues are filled with a colour and get a comment. A new last column 错误提示 (error messages)
 * holds the messages of each row, and a filter hides the rows without messages. A new first sheet
 * 校验结果 (check results) lists every issue with a link to its cell. Everything else stays as it was.
 *
 * <p>The copy can be corrected and uploaded again as it is. If it is annotated again, new marks
 * replace the old ones, and a cell that is now correct loses its fill. At most 65,000 links are
 * written, because spreadsheet programs open no more. At most 15,000 comments are written, because
 * more make these programs slow. Rows under a table ({@code ListObject}) are not filtered.
 *
 * <pre>{@code
 * switch (report.status()) {
 *   case REJECTED -> XlsxErrorWorkbook.write(report, upload, IssueMessages.chinese(), response);
 *   …
 * }
 * }</pre>
 *
 * @since 0.1
 */
public final class XlsxErrorWorkbook {

  /** Issues of files that cannot be opened or read to the end, and so cannot be annotated. */
  private static final Set<IssueCode> UNREADABLE =
      EnumSet.of(
          IssueCode.NOT_XLSX,
          IssueCode.LEGACY_XLS,
          IssueCode.ENCRYPTED,
          IssueCode.CORRUPT,
          IssueCode.TOO_LARGE);

  private XlsxErrorWorkbook() {}

  /**
   * Returns whether the file of a report can be annotated. Returns false if the file is not a
   * readable workbook.
   */
  public static boolean isPossible(ImportReport report) {
    return report.issues().stream().map(Issue::code).noneMatch(UNREADABLE::contains);
  }

  /**
   * Writes the annotated copy. The memory needed grows with the number of issues, not of rows. No
   * temporary file is written.
   *
   * @param report the result of checking or importing the upload; without issues the copy has an
   *     empty summary
   * @param upload the file that the report is about
   * @param messages the language of messages and summary
   * @param output where the copy goes; not closed. After a failure, what was written is useless
   * @throws UnreadableTemplateException if the file is not a readable workbook, see {@link
   *     #isPossible}, or a part that an import does not read is damaged or over a limit
   * @throws IllegalArgumentException if the report is about another file
   * @throws java.io.UncheckedIOException if the file cannot be read or the copy cannot be written
   */
  public static void write(
      ImportReport report, XlsxTemplate upload, IssueMessages messages, OutputStream output) {
    for (Issue issue : report.issues()) {
      if (UNREADABLE.contains(issue.code())) {
        throw new UnreadableTemplateException(issue);
      }
    }
    if (!upload.facts().sha256().equals(report.file().sha256())) {
      throw new IllegalArgumentException("expected the file that the report is about");
    }
    try (XlsxWorkbook workbook = upload.openWorkbook()) {
      workbook.annotate(report, messages, output);
    }
  }
}
