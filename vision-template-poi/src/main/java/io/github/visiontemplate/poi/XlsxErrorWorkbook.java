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
 * Gives the uploader the file back with all that was found in it: the same workbook, in which the
 * cells in error are filled and commented, a last column 错误提示 holds the messages of each row, the
 * rows without any are filtered out, and a first sheet 校验结果 lists every issue with a link to its
 * cell. Everything else stays as it was.
 *
 * <p>The copy can be corrected and uploaded as it is. Annotated again it gets new marks in the
 * place of the old ones; the fill of a cell that is right now goes. At most 65,000 links are
 * written, for spreadsheet programs open no more, and at most 15,000 comments, for such programs
 * become slow; rows under a table ({@code ListObject}) are not filtered.
 *
 * <pre>{@code
 * switch (report.status()) {
 *   case REJECTED -> XlsxErrorWorkbook.write(report, upload, IssueMessages.chinese(), response);
 *   …
 * }
 * }</pre>
 */
public final class XlsxErrorWorkbook {

  /** Where the file cannot be opened, or not read to its end, there is nothing to write into. */
  private static final Set<IssueCode> UNREADABLE =
      EnumSet.of(
          IssueCode.NOT_XLSX,
          IssueCode.LEGACY_XLS,
          IssueCode.ENCRYPTED,
          IssueCode.CORRUPT,
          IssueCode.TOO_LARGE);

  private XlsxErrorWorkbook() {}

  /**
   * Returns whether the file that a report is about can be annotated: not if it is not a readable
   * workbook.
   */
  public static boolean isPossible(ImportReport report) {
    return report.issues().stream().map(Issue::code).noneMatch(UNREADABLE::contains);
  }

  /**
   * Writes the annotated copy. Memory grows with the issues, not with the rows; no temporary file
   * is written.
   *
   * @param report what came of the upload; without issues the copy has an empty summary
   * @param upload the file that the report is about
   * @param messages the language of messages and summary
   * @param output where the copy goes; not closed. After a failure what was written is useless
   * @throws UnreadableTemplateException if the file is no readable workbook, see {@link
   *     #isPossible}, or a part that an import does not read is damaged or over a limit
   * @throws IllegalArgumentException if the report is about another file
   * @throws java.io.UncheckedIOException if the file cannot be read or the copy not be written
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
