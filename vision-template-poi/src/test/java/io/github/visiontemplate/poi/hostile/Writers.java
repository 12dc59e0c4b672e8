package io.github.visiontemplate.poi.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.poi.XlsxCleanedWorkbook;
import io.github.visiontemplate.poi.XlsxErrorWorkbook;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.poi.limit.ReadLimit;
import io.github.visiontemplate.poi.limit.ReadLimits;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.table.CellPosition;
import io.github.visiontemplate.table.RowReader;
import io.github.visiontemplate.table.Sheet;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes all that can be written out of an upload. Each writer either gives a workbook that can be
 * read, or says by the exception that it documents why not – and then nobody can take what it wrote
 * so far for a workbook.
 */
final class Writers {

  /** A marked copy has some parts more than the upload. */
  private static final ReadLimits WIDER = ReadLimits.defaults().with(ReadLimit.PARTS, 10_100);

  private Writers() {}

  /**
   * What the writers made of an upload.
   *
   * @param marked the copy with its errors marked, null where that was refused
   * @param cleaned the copy without its first two rows, null where that was refused
   * @param refusal why the last writer that refused did so
   */
  record Written(byte @Nullable [] marked, byte @Nullable [] cleaned, @Nullable Issue refusal) {}

  /** Writes for the report of the upload, and for one by which its first two rows are in error. */
  static Written of(XlsxTemplate upload, ImportReport report) {
    write(upload, report);
    TemplateLayout layout = report.sheets().isEmpty() ? null : report.sheets().get(0).layout();
    return layout == null || !XlsxErrorWorkbook.isPossible(report)
        ? new Written(null, null, null)
        : write(upload, withErrors(report, layout));
  }

  private static Written write(XlsxTemplate upload, ImportReport report) {
    Attempt marked =
        Attempt.of(
            output -> XlsxErrorWorkbook.write(report, upload, IssueMessages.chinese(), output),
            XlsxErrorWorkbook.isPossible(report) ? null : UnreadableTemplateException.class);
    Attempt cleaned =
        Attempt.of(
            output -> XlsxCleanedWorkbook.write(report, upload, output),
            XlsxCleanedWorkbook.isPossible(report) ? null : IllegalArgumentException.class);
    return new Written(
        marked.content,
        cleaned.content,
        cleaned.refusal == null ? marked.refusal : cleaned.refusal);
  }

  private static ImportReport withErrors(ImportReport report, TemplateLayout layout) {
    int row = layout.lastHeaderRow();
    Stream<Issue> more =
        Stream.of(new CellPosition(row + 1, 3), new CellPosition(row + 2, 10))
            .map(cell -> Issue.ofCell(IssueCode.VALUE_MISSING, layout.sheetName(), cell, "视力", ""));
    List<Issue> issues =
        Stream.concat(report.issues().stream(), more).sorted(Issue.reportOrder(List.of())).toList();
    return new ImportReport(
        ImportReport.Status.REJECTED,
        null,
        report.sheets(),
        report.file(),
        new RowCounts(3, 1, 1, 0, 0, 0),
        ChangeCounts.NONE,
        new TreeMap<>(),
        issues,
        List.of());
  }

  private record Attempt(byte @Nullable [] content, @Nullable Issue refusal) {

    static Attempt of(
        Consumer<OutputStream> writer, @Nullable Class<? extends RuntimeException> expected) {
      ByteArrayOutputStream output = new ByteArrayOutputStream();
      Throwable thrown = catchThrowable(() -> writer.accept(output));
      if (expected != null) {
        assertThat(thrown).isInstanceOf(expected);
        assertThat(output.size()).isZero();
        return new Attempt(null, null);
      }
      if (thrown == null) {
        assertThat(catchThrowable(() -> read(output.toByteArray()))).isNull();
        return new Attempt(output.toByteArray(), null);
      }
      assertThat(thrown).isInstanceOf(UnreadableTemplateException.class);
      assertThat(catchThrowable(() -> read(output.toByteArray())))
          .isInstanceOf(UnreadableTemplateException.class);
      return new Attempt(null, ((UnreadableTemplateException) thrown).issue());
    }
  }

  private static void read(byte[] written) {
    XlsxTemplate template = XlsxTemplate.of("written.xlsx", written).within(WIDER);
    try (TemplateWorkbook workbook = template.open()) {
      for (Sheet sheet : workbook.sheets()) {
        try (RowReader rows = sheet.rows()) {
          while (rows.next() != null) {}
        }
      }
    }
  }
}
