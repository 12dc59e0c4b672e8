package io.github.visiontemplate.importing;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.report.ImportReport.ChangeCounts;
import io.github.visiontemplate.report.ImportReport.RowCounts;
import io.github.visiontemplate.report.ImportStatus;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.table.FileFacts;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides how an import ends, and says so in a report. */
record ImportOutcome(FileFacts file, ImportMode mode, boolean dryRun) {

  /** Tells whether rows were stored that only later rows showed to be duplicates. */
  boolean mustRepeat(ImportPass pass) {
    return mode == ImportMode.VALID_ROWS && pass.hasStoredDuplicates();
  }

  boolean isToBeCommitted(ImportPass pass) {
    return !dryRun && isStorable(pass) && !mustRepeat(pass);
  }

  ImportReport unreadable(@Nullable TemplateLayout layout, List<Issue> issues) {
    return new ImportReport(
        ImportStatus.UNREADABLE,
        null,
        layout,
        file,
        new RowCounts(0, 0, 0, 0),
        ChangeCounts.NONE,
        new TreeMap<>(),
        issues,
        List.of());
  }

  ImportReport report(TemplateLayout layout, List<Issue> columns, ImportPass pass) {
    if (pass.tally().read() == 0) {
      return unreadable(layout, List.of(Issue.ofFile(IssueCode.NO_ROWS)));
    }
    List<Issue> issues =
        Stream.concat(columns.stream(), pass.issues().stream())
            .sorted(Issue.reportOrder())
            .toList();
    boolean storable = isStorable(pass);
    ImportStatus stored = dryRun ? ImportStatus.CHECKED : ImportStatus.STORED;
    return new ImportReport(
        storable ? stored : ImportStatus.REJECTED,
        storable && !dryRun ? pass.uploadId() : null,
        layout,
        file,
        pass.tally().rows(pass.rowsInError()),
        storable ? pass.tally().changes() : ChangeCounts.NONE,
        storable ? pass.tally().semesters() : new TreeMap<>(),
        issues,
        pass.unmatched());
  }

  private boolean isStorable(ImportPass pass) {
    return mode.storesBeside(pass.rowsInError()) && pass.tally().stored() > 0;
  }
}
