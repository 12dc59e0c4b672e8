package io.github.visiontemplate.report;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.report.ReportDocument.Candidate;
import io.github.visiontemplate.report.ReportDocument.Entry;
import io.github.visiontemplate.report.ReportDocument.IssueEntry;
import io.github.visiontemplate.report.ReportDocument.Sheet;
import io.github.visiontemplate.report.ReportDocument.UnmatchedEntry;
import io.github.visiontemplate.table.CellPosition;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts that the documents of all reports have in common.
 *
 * @param issues the issues of the report
 * @param unmatched the unmatched rows of the report
 * @param messages the language of the document
 */
record DocumentEntries(List<Issue> issues, List<UnmatchedRow> unmatched, IssueMessages messages) {

  static List<Sheet> sheets(List<ReadSheet> sheets) {
    return sheets.stream().map(sheet -> new Sheet(sheet.name(), sheet.rows())).toList();
  }

  Map<String, Integer> counts() {
    Map<IssueCode, Integer> counts = new EnumMap<>(IssueCode.class);
    issues.forEach(issue -> counts.merge(issue.code(), 1, Integer::sum));
    Map<String, Integer> named = new LinkedHashMap<>();
    counts.forEach((code, count) -> named.put(code.name(), count));
    return Collections.unmodifiableMap(named);
  }

  List<Entry> entries() {
    Map<Issue, UnmatchedRow> rows = new HashMap<>();
    unmatched.forEach(row -> rows.put(row.issue(), row));
    return issues.stream().map(issue -> entry(issue, rows.get(issue))).toList();
  }

  private Entry entry(Issue issue, @Nullable UnmatchedRow row) {
    IssueEntry entry = entry(issue);
    return row == null
        ? entry
        : new UnmatchedEntry(
            entry.code(),
            entry.severity(),
            entry.sheet(),
            entry.row(),
            entry.cell(),
            entry.column(),
            entry.value(),
            entry.name(),
            entry.className(),
            entry.message(),
            entry.suggestion(),
            row.reason().name(),
            row.candidates().stream().map(this::candidate).toList());
  }

  private IssueEntry entry(Issue issue) {
    CellPosition position = issue.position();
    Issue.Pupil pupil = issue.pupil();
    return new IssueEntry(
        issue.code().name(),
        issue.severity().name(),
        issue.sheet(),
        position == null ? null : position.row(),
        position == null ? null : position.toString(),
        issue.header(),
        issue.value(),
        pupil == null ? null : pupil.name(),
        pupil == null ? null : pupil.className(),
        messages.text(issue),
        issue.suggestion());
  }

  private Candidate candidate(io.github.visiontemplate.match.Candidate candidate) {
    return new Candidate(
        candidate.student().key().value(), candidate.score(), candidate.why(messages));
  }
}
