package io.github.visiontemplate.exporting;

import io.github.visiontemplate.issue.internal.IssueCollector;
import io.github.visiontemplate.match.internal.RowMatcher;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.report.FillReport.CellCounts;
import io.github.visiontemplate.report.FillReport.RowCounts;
import io.github.visiontemplate.report.FillStatus;
import io.github.visiontemplate.report.ReadSheet;
import io.github.visiontemplate.report.internal.UnmatchedRows;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.issue.Issue;
import java.util.List;
import java.util.OptionalInt;

/** What all sheets of one fill have in common: how rows are matched, and what became of them. */
final class FillTally {

  private final ExportSettings settings;
  private final RowMatcher matcher;
  private final IssueCollector issues;
  private final UnmatchedRows unmatched;
  private final OptionalInt total;
  private int read;
  private int filled;
  private int noRecord;
  private int linked;
  private int written;
  private int kept;
  private int conflicts;

  FillTally(ExportSettings settings, Uploader uploader, OptionalInt total, int mostIssues) {
    this.settings = settings;
    this.total = total;
    this.issues = new IssueCollector(mostIssues);
    this.matcher = new RowMatcher(settings.directory(), settings.links(), TemplateFamily.NATIONAL, uploader);
    this.unmatched = new UnmatchedRows(settings.unmatched(), matcher);
  }

  RowMatcher matcher() {
    return matcher;
  }

  IssueCollector issues() {
    return issues;
  }

  UnmatchedRows unmatched() {
    return unmatched;
  }

  void read(int rows) {
    read += rows;
    settings.progress().onRows(read, total);
  }

  void filled(int cells) {
    filled++;
    written += cells;
  }

  void noRecord() {
    noRecord++;
  }

  void linked() {
    linked++;
  }

  void kept(boolean conflict) {
    kept++;
    conflicts += conflict ? 1 : 0;
  }

  FillReport report(Semester semester, List<ReadSheet> sheets) {
    unmatched.findCandidates();
    unmatched.lowRate(read).ifPresent(issues::add);
    List<String> names = sheets.stream().map(ReadSheet::name).toList();
    return new FillReport(
        FillStatus.FILLED,
        semester,
        sheets,
        new RowCounts(read, filled, noRecord, unmatched.size(), linked),
        new CellCounts(written, kept, conflicts),
        issues.issues().stream().sorted(Issue.reportOrder(names)).toList(),
        unmatched.rows());
  }
}
