package io.github.visiontemplate.exporting;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.parse.internal.UsedSheets;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.report.FillReport.CellCounts;
import io.github.visiontemplate.report.FillReport.RowCounts;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one export into one template: finds the columns, then fills the rows batch by batch. */
final class ExportRun {

  private static final Logger LOG = LoggerFactory.getLogger(ExportRun.class);

  private final ExportSettings settings;
  private final FillRequest request;

  ExportRun(ExportSettings settings, FillRequest request) {
    this.settings = settings;
    this.request = request;
  }

  /** Does everything that a fill does, and drops the copy, so that a fill finds nothing else. */
  FillReport check() {
    return fill(OutputStream.nullOutputStream(), FillReport.Status.CHECKED);
  }

  FillReport fill(OutputStream output) {
    return fill(output, FillReport.Status.FILLED);
  }

  FillReport fill(VisionExport.Output output) {
    OpenedOutput opened = new OpenedOutput(output);
    FillReport report = fill(opened);
    if (opened.isOpen() && report.status() == FillReport.Status.UNREADABLE) {
      throw new UnreadableTemplateException(report.issues().get(0));
    }
    return report;
  }

  private FillReport fill(OutputStream output, FillReport.Status done) {
    FillReport report = detectAndFill(output, done);
    LOG.info("export ended {}: {}, {}", report.status(), report.rows(), report.cells());
    return report;
  }

  private FillReport detectAndFill(OutputStream output, FillReport.Status done) {
    try {
      return prepared(done).fill(output);
    } catch (UnreadableTemplateException e) {
      return unreadable(List.of(e.issue()));
    }
  }

  /**
   * Checks the whole file, then closes the workbook, so that the workbook is not in memory twice
   * while the copy is filled.
   *
   * @param done the status of the report if nothing prevents the file from being filled
   */
  private Prepared prepared(FillReport.Status done) {
    try (TemplateWorkbook workbook = request.template.open()) {
      UsedSheets used = UsedSheets.of(workbook, settings.schemas());
      if (used.refused()) {
        return output -> unreadable(used.issues());
      }
      OptionalInt total = UsedSheets.declaredRows(workbook, used.layouts());
      FillTally tally = new FillTally(settings, request, total);
      FillPlan plan = new FillCheck(request, used, tally).plan(workbook, used);
      if (tally.issues().isFileInError()) {
        return output -> tally.report(FillReport.Status.REJECTED, plan);
      }
      return output -> {
        fill(plan, tally, output);
        return tally.report(done, plan);
      };
    }
  }

  private void fill(FillPlan plan, FillTally tally, OutputStream output) {
    SortedMap<Integer, FillEditor> editors = new TreeMap<>();
    for (SheetPlan sheet : plan.sheets()) {
      editors.put(
          sheet.layout().sheetIndex(),
          new FillEditor(settings, plan, sheet, request.semester, tally));
    }
    request.template.fill(editors, output);
  }

  private FillReport unreadable(List<Issue> issues) {
    return new FillReport(
        FillReport.Status.UNREADABLE,
        request.semester,
        List.of(),
        new RowCounts(0, 0, 0, 0, 0),
        new CellCounts(0, 0, 0),
        issues,
        List.of(),
        Map.of());
  }

  /** The rest of the export, after the workbook has been checked. */
  @FunctionalInterface
  private interface Prepared {
    FillReport fill(OutputStream output);
  }
}
