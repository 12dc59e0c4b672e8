package io.github.visiontemplate.poi;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.poi.internal.cleaned.CleanedSheet;
import io.github.visiontemplate.poi.internal.rows.RemovedRows;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.table.CellPosition;
import java.io.OutputStream;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the cleaned workbook: a copy of the upload without the rows in error, ready to be
 * imported. Rows are removed as a spreadsheet program does it. Validations, formats, merged cells,
 * comments, names and formulas of all sheets still refer to the same cells as before. Whatever
 * concerns only removed cells is removed with them, and so are stored results of formulas that the
 * removed rows make wrong; programs calculate these when they open the copy. Everything else stays
 * byte for byte.
 *
 * <pre>{@code
 * ImportReport report = visionImport.run(upload, school);
 * if (XlsxCleanedWorkbook.isPossible(report)) {
 *   XlsxCleanedWorkbook.write(report, upload, response);
 * }
 * }</pre>
 *
 * @since 0.1
 */
public final class XlsxCleanedWorkbook {

  private XlsxCleanedWorkbook() {}

  /**
   * Returns whether a cleaned workbook can be written: the file was read, at least one row is
   * valid, and the file is not refused as a whole because its rows may belong to other people.
   */
  public static boolean isPossible(ImportReport report) {
    return !report.sheets().isEmpty()
        && report.rows().valid() > 0
        && report.issues().stream().noneMatch(XlsxCleanedWorkbook::refusesAllRows);
  }

  private static boolean refusesAllRows(Issue issue) {
    return issue.code() == IssueCode.PEOPLE_SHIFTED && issue.isError();
  }

  /**
   * Writes the workbook without the rows that have an error in the report, on all sheets. All rows
   * of a duplicated pupil are removed. Rows with warnings stay. Everything that an earlier marked
   * copy added is removed: fills, comments, the column of notes, the condition of its filter, and
   * the summary. Rows that this filter hid are shown again. A file without errors and marks is
   * written unchanged.
   *
   * @param report the outcome of the import of this very file, whatever its mode
   * @param output where the workbook goes; flushed, but not closed. After a failure, what was
   *     written is useless
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if a part that only this
   *     method reads exceeds a limit, or is damaged in a place that refers to rows
   * @throws IllegalArgumentException if the report is about another file, or {@link
   *     #isPossible(ImportReport)} is false; nothing is written in these cases
   * @throws java.io.UncheckedIOException if a stream fails
   */
  public static void write(ImportReport report, XlsxTemplate upload, OutputStream output) {
    if (!isPossible(report)) {
      throw new IllegalArgumentException(
          "expected the report of a file with a row to keep, found status " + report.status());
    }
    if (!report.file().sha256().equals(upload.facts().sha256())) {
      throw new IllegalArgumentException(
          "expected the workbook that the report is about, found another content");
    }
    upload.copyCleaned(
        report.sheets().stream().map(sheet -> cleaned(report, sheet.layout())).toList(), output);
  }

  private static CleanedSheet cleaned(ImportReport report, TemplateLayout layout) {
    Set<Integer> rows = rowsInError(report, layout);
    return new CleanedSheet(layout.sheetIndex(), layout.lastHeaderRow(), RemovedRows.of(rows));
  }

  private static Set<Integer> rowsInError(ImportReport report, TemplateLayout layout) {
    return report.issues().stream()
        .filter(Issue::isError)
        .filter(issue -> layout.sheetName().equals(issue.sheet()))
        .map(Issue::position)
        .flatMap(Stream::ofNullable)
        .map(CellPosition::row)
        .filter(row -> row > layout.lastHeaderRow())
        .collect(Collectors.toSet());
  }
}
