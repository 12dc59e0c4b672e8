package io.github.visiontemplate.exporting;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.parse.RowParser;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.report.FillReport.CellCounts;
import io.github.visiontemplate.report.FillReport.RowCounts;
import io.github.visiontemplate.report.FillStatus;
import io.github.visiontemplate.schema.Detection;
import io.github.visiontemplate.schema.TemplateDetector;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.table.FillableTemplate;
import io.github.visiontemplate.table.Row;
import io.github.visiontemplate.table.RowReader;
import io.github.visiontemplate.table.Sheet;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One export into one template: finds the columns, then has the rows filled batch by batch. */
final class ExportRun {

  private static final Logger LOG = LoggerFactory.getLogger(ExportRun.class);

  private final ExportSettings settings;
  private final FillableTemplate template;
  private final Semester semester;
  private final Uploader uploader;

  ExportRun(
      ExportSettings settings, FillableTemplate template, Semester semester, Uploader uploader) {
    this.settings = settings;
    this.template = template;
    this.semester = semester;
    this.uploader = uploader;
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

  /** Finds out how to fill; the workbook is closed before, so that it is not in memory twice. */
  private Prepared prepared() {
    try (TemplateWorkbook workbook = template.open()) {
      Detection detection = TemplateDetector.of(settings.schemas()).detect(workbook);
      if (detection instanceof Detection.Found found) {
        TemplateLayout layout = found.layout();
        return prepared(workbook.sheets().get(layout.sheetIndex()), layout);
      }
      List<Issue> issues = ((Detection.Refused) detection).issues();
      return output -> unreadable(issues);
    }
  }

  private Prepared prepared(Sheet sheet, TemplateLayout layout) {
    if (!hasData(sheet, layout)) {
      return output -> unreadable(List.of(Issue.ofFile(IssueCode.NO_ROWS)));
    }
    OptionalInt lastRow = sheet.declaredLastRow();
    return output -> {
      FillEditor editor =
          new FillEditor(settings, layout, semester, uploader, lastRow, template.mostIssues());
      template.fill(layout.sheetIndex(), editor, output);
      return editor.report();
    };
  }

  private static boolean hasData(Sheet sheet, TemplateLayout layout) {
    RowParser parser = RowParser.of(layout);
    try (RowReader rows = sheet.rows()) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        if (parser.parse(row) != null) {
          return true;
        }
      }
      return false;
    }
  }

  private FillReport unreadable(List<Issue> issues) {
    return new FillReport(
        FillStatus.UNREADABLE,
        semester,
        new RowCounts(0, 0, 0, 0),
        new CellCounts(0, 0, 0),
        issues,
        List.of());
  }

  /** What is left to do once the workbook was looked at. */
  @FunctionalInterface
  private interface Prepared {
    FillReport fill(OutputStream output);
  }
}
