package io.github.visiontemplate.poi.internal.preview;

import static java.util.Objects.requireNonNull;

import io.github.visiontemplate.exporting.VisionExport;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.poi.internal.book.NewRows;
import io.github.visiontemplate.poi.internal.book.NewSheet;
import io.github.visiontemplate.poi.internal.book.NewWorkbook;
import io.github.visiontemplate.poi.internal.book.Words;
import io.github.visiontemplate.report.ChangeListener;
import io.github.visiontemplate.report.ImportReport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs a preview while its workbook is written. The changes are written directly to the output. The
 * summary is shown first, but it is written after the changes, when the counts are known.
 */
public final class PreviewWorkbook {

  private final Function<ChangeListener, ImportReport> preview;
  private final IssueMessages messages;
  private final Words words;
  private final HeldOutput output;
  private final ChangeTally tally = new ChangeTally();
  private @Nullable ImportReport report;

  /** Creates the workbook of a preview that was not run yet. */
  public PreviewWorkbook(
      Function<ChangeListener, ImportReport> preview,
      IssueMessages messages,
      VisionExport.Output output) {
    this.preview = preview;
    this.messages = messages;
    this.words = new Words(messages);
    this.output = new HeldOutput(output);
  }

  /**
   * Runs the preview, writes the workbook unless the file is unreadable, and returns the report of
   * the preview.
   */
  public ImportReport write() {
    NewWorkbook workbook = new NewWorkbook();
    ChangeColumns columns = new ChangeColumns(words);
    NewSheet changes = workbook.addSheet(words.of("preview.changes"));
    changes.setWidths(columns.widths());
    changes.setHeader(ChangeColumns.FROZEN, columns.widths().size());
    changes.setRows(rows -> writeChanges(rows, columns));
    NewSheet summary = workbook.addSheet(words.of("preview.summary"));
    summary.setWidths(Summary.WIDTHS);
    summary.setRows(rows -> writeSummary(rows));
    workbook.putFirst(summary);
    workbook.write(output);
    return requireNonNull(report);
  }

  private void writeChanges(NewRows rows, ChangeColumns columns) {
    columns.writeHeader(rows);
    report =
        preview.apply(
            (sheet, row, student, change) -> {
              output.release();
              tally.add(change, rows.isFull());
              if (!rows.isFull()) {
                columns.write(rows, sheet, row, student, change);
              }
            });
    if (report.status() != ImportReport.Status.UNREADABLE) {
      output.release();
    }
  }

  private void writeSummary(NewRows rows) {
    new Summary(requireNonNull(report), tally, words, messages).write(rows);
  }
}
