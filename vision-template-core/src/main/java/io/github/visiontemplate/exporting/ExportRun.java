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

  FillReport fill(OutputStream output) {
    FillReport report = detectAndFill(output);
    LOG.info("export ended {}: {}, {}", report.status(), report.rows(), report.cells());
    return report;
  }

  private FillReport detectAndFill(OutputStream output) {
    try {
      return prepared().fill(output);
    } catch (UnreadableTemplateException e) {
      return unreadable(List.of(e.issue()));
    }
  }

  /**
   * Checks the whole file, then closes the workbook, so that the workbook is not in memory twice
   * while the copy is filled.
   */
  private Prepared prepared() {
    try (TemplateWorkbook workbook = request.template.open()) {
      UsedSheets used = UsedSheets.of(workbook, settings.schemas());
      if (used.refused()) {
        return output -> unreadable(used.issues());
      }
      OptionalInt total = UsedSheets.declaredRows(workbook, used.layouts());
      FillTally tally = new FillTally(settings, request, total);
      FillPlan plan = new FillCheck(request, used, tally).plan(workbook, used);
      return tally.issues().isFileInError()
          ? output -> tally.report(FillReport.Status.REJECTED, plan.readSheets())
          : output -> fill(plan, tally, output);
    }
  }

  private FillReport fill(FillPlan plan, FillTally tally, OutputStream output) {
    SortedMap<Integer, FillEditor> editors = new TreeMap<>();
    for (SheetPlan sheet : plan.sheets()) {
      editors.put(
          sheet.layout().sheetIndex(),
          new FillEditor(settings, plan, sheet, request.semester, tally));
    }
    request.template.fill(editors, output);
    return tally.report(FillReport.Status.FILLED, plan.readSheets());
  }

  private FillReport unreadable(List<Issue> issues) {
    return new FillReport(
        FillReport.Status.UNREADABLE,
        request.semester,
        List.of(),
        new RowCounts(0, 0, 0, 0, 0),
        new CellCounts(0, 0, 0),
        issues,
        List.of());
  }

  /** The rest of the export, after the workbook has been checked. */
  @FunctionalInterface
  private interface Prepared {
    FillReport fill(OutputStream output);
  }
}
