package io.github.visiontemplate.exporting;

import io.github.visiontemplate.issue.internal.Grading;
import io.github.visiontemplate.match.internal.MatchedRow;
import io.github.visiontemplate.match.internal.RowMatcher;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.report.FillReport.CellCounts;
import io.github.visiontemplate.report.FillReport.RowCounts;
import io.github.visiontemplate.report.ReadSheet;
import io.github.visiontemplate.report.internal.FileIssues;
import io.github.visiontemplate.report.internal.UnmatchedRows;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.table.Cell;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Holds what all sheets of one fill share: the matcher, the issues and the counts. */
final class FillTally {

  private final ExportSettings settings;
  private final FillRequest request;
  private final RowMatcher matcher;
  private final FileIssues issues;
  private final UnmatchedRows unmatched;
  private final MissingRecords missing;
  private final OptionalInt total;
  private final int maxIssues;
  private int read;
  private int filled;
  private int linked;
  private int written;
  private int kept;
  private int conflicts;

  FillTally(ExportSettings settings, FillRequest request, OptionalInt total) {
    this.settings = settings;
    this.request = request;
    this.total = total;
    this.maxIssues = request.template.maxIssues();
    this.issues = new FileIssues(new Grading(request.accepted, Set.of()), maxIssues);
    this.missing = new MissingRecords(settings.store(), request.semester, issues, maxIssues);
    this.matcher = new RowMatcher(settings.matching(), TemplateFamily.NATIONAL, request.uploader);
    this.unmatched = new UnmatchedRows(settings.matching(), matcher, FillWords::unmatched);
  }

  RowMatcher matcher() {
    return matcher;
  }

  FileIssues issues() {
    return issues;
  }

  int maxIssues() {
    return maxIssues;
  }

  MissingRecords missing() {
    return missing;
  }

  void unmatched(MatchedRow row) {
    issues.add(unmatched.add(row));
  }

  void matched(MatchedRow row) {
    linked += row.isLinked() ? 1 : 0;
    row.alias().ifPresent(issues::add);
  }

  /** Counts finished rows and notifies the listener. */
  void read(int rows) {
    read += rows;
    request.progress.onRows(read, total);
  }

  /** Counts a row whose pupil has a record, and the filled cells of the row. */
  void filled(int cells) {
    filled++;
    written += cells;
  }

  void kept(boolean conflict) {
    kept++;
    conflicts += conflict ? 1 : 0;
  }

  /** Counts a cell that is not filled because the value is not in the drop-down list. */
  void conflict() {
    conflicts++;
  }

  FillReport report(FillReport.Status status, FillPlan plan) {
    List<ReadSheet> sheets = plan.readSheets();
    int rows = sheets.stream().mapToInt(ReadSheet::rows).sum();
    unmatched.findCandidates();
    unmatched.lowRate(rows).ifPresent(issues::addOfFile);
    missing.conclude();
    List<String> names = sheets.stream().map(ReadSheet::name).toList();
    return new FillReport(
        status,
        request.semester,
        sheets,
        new RowCounts(rows, filled, missing.count(), unmatched.size(), linked),
        new CellCounts(written, kept, conflicts),
        issues.sorted(names),
        unmatched.rows(),
        status == FillReport.Status.REJECTED ? Map.of() : candidateValues(plan));
  }

  private Map<StudentKey, Map<Field, Cell>> candidateValues(FillPlan plan) {
    return new CandidateValues(settings, plan, request.semester, this).of(unmatched.rows());
  }
}
