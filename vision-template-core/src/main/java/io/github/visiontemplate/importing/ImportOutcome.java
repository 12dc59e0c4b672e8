package io.github.visiontemplate.importing;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.report.ReadSheet;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.store.UploadId;
import io.github.visiontemplate.store.UploadResult;
import io.github.visiontemplate.store.UploadResult.UnmatchedClass;
import io.github.visiontemplate.table.TemplateFile;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Decides from the findings how an import ends, and makes the report. */
record ImportOutcome(TemplateFile.Facts file, VisionImport.Mode mode, boolean dryRun) {

  /** The result of an import that ended with an exception. */
  static final UploadResult FAILED =
      new UploadResult(UploadResult.Outcome.FAILED, null, RowCounts.NONE, ChangeCounts.NONE);

  /** Returns the result of the import for the upload record. */
  static UploadResult result(ImportReport report, List<UnmatchedClass> unmatched) {
    UploadResult.Outcome outcome =
        switch (report.status()) {
          case STORED, CHECKED -> UploadResult.Outcome.STORED;
          case REJECTED -> UploadResult.Outcome.REJECTED;
          case UNREADABLE -> UploadResult.Outcome.UNREADABLE;
        };
    return new UploadResult(outcome, report.template(), report.rows(), report.changes(), unmatched);
  }

  ImportReport unreadable(List<ReadSheet> sheets, List<Issue> issues) {
    return new ImportReport(
        ImportReport.Status.UNREADABLE,
        null,
        sheets,
        file,
        RowCounts.NONE,
        ChangeCounts.NONE,
        new TreeMap<>(),
        issues,
        List.of());
  }

  ImportReport report(FileFindings findings, @Nullable UploadId uploadId) {
    List<String> names = findings.sheets().stream().map(ReadSheet::name).toList();
    Tally tally = findings.tally();
    boolean isStored = mode.stores(findings.issues()) && tally.stored() > 0;
    ImportReport.Status done = dryRun ? ImportReport.Status.CHECKED : ImportReport.Status.STORED;
    return new ImportReport(
        isStored ? done : ImportReport.Status.REJECTED,
        isStored ? uploadId : null,
        findings.sheets(),
        file,
        tally.rows(findings.issues().rowsInError()),
        isStored ? tally.changes() : ChangeCounts.NONE,
        isStored ? tally.semesters() : findings.datedRows(),
        findings.issues().sorted(names),
        findings.unmatched());
  }
}
