package io.github.visiontemplate.importing;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.report.ImportStatus;
import io.github.visiontemplate.report.ReadSheet;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.store.UploadOutcome;
import io.github.visiontemplate.store.UploadResult;
import io.github.visiontemplate.table.FileFacts;
import java.util.List;
import java.util.TreeMap;

/** Decides how an import ends, and says so in a report. */
record ImportOutcome(FileFacts file, int mostIssues, ImportMode mode, boolean dryRun) {

  /** Returns whether rows were stored that only later rows showed to be in error. */
  boolean mustRepeat(ImportPass pass) {
    return mode == ImportMode.VALID_ROWS && pass.hasStoredErrors();
  }

  /**
   * Tells whether good rows go into the session, beside what was found so far: also where only what
   * would become of them is to be told.
   */
  boolean takesRows(ImportPass pass) {
    return dryRun || pass.hasListener() || storesBeside(pass);
  }

  /** Says how it ended for the upload record. */
  static UploadResult result(ImportReport report) {
    UploadOutcome outcome =
        switch (report.status()) {
          case STORED, CHECKED -> UploadOutcome.STORED;
          case REJECTED -> UploadOutcome.REJECTED;
          case UNREADABLE -> UploadOutcome.UNREADABLE;
        };
    return new UploadResult(outcome, report.template(), report.rows(), report.changes());
  }

  ImportReport unreadable(List<ReadSheet> sheets, List<Issue> issues) {
    return new ImportReport(
        ImportStatus.UNREADABLE,
        null,
        sheets,
        file,
        RowCounts.NONE,
        ChangeCounts.NONE,
        new TreeMap<>(),
        issues,
        List.of());
  }

  ImportReport report(ImportPass pass) {
    List<String> names = pass.sheets().stream().map(ReadSheet::name).toList();
    List<Issue> issues =
        pass.findings().issues().stream().sorted(Issue.reportOrder(names)).toList();
    boolean storable = isStorable(pass);
    ImportStatus stored = dryRun ? ImportStatus.CHECKED : ImportStatus.STORED;
    return new ImportReport(
        storable ? stored : ImportStatus.REJECTED,
        storable && !dryRun ? pass.uploadId() : null,
        pass.sheets(),
        file,
        pass.tally().rows(pass.findings().rowsInError()),
        storable ? pass.tally().changes() : ChangeCounts.NONE,
        storable ? pass.tally().semesters() : pass.datedRows(),
        issues,
        pass.unmatched());
  }

  private boolean isStorable(ImportPass pass) {
    return storesBeside(pass) && pass.tally().stored() > 0;
  }

  private boolean storesBeside(ImportPass pass) {
    return !pass.findings().isFileInError() && mode.storesBeside(pass.findings().rowsInError());
  }
}
