package io.github.visiontemplate.exporting;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.internal.IssueCollector;
import io.github.visiontemplate.match.internal.MatchedRow;
import io.github.visiontemplate.match.internal.RowMatcher;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.parse.ParsedRow;
import io.github.visiontemplate.parse.RowParser;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.report.FillReport.RowCounts;
import io.github.visiontemplate.report.FillStatus;
import io.github.visiontemplate.report.internal.UnmatchedRows;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.table.CellEdit;
import io.github.visiontemplate.table.Row;
import io.github.visiontemplate.table.RowEditor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/** Decides for each batch of rows what is filled in, and keeps count. */
final class FillEditor implements RowEditor {

  private final ExportSettings settings;
  private final RowParser parser;
  private final RowMatcher matcher;
  private final RowFilling filling;
  private final Semester semester;
  private final OptionalInt lastRow;
  private final IssueCollector issues;
  private final UnmatchedRows unmatched;
  private int read;
  private int filled;
  private int noRecord;

  FillEditor(
      ExportSettings settings,
      TemplateLayout layout,
      Semester semester,
      Uploader uploader,
      OptionalInt lastRow,
      int mostIssues) {
    this.settings = settings;
    this.semester = semester;
    this.lastRow = lastRow;
    this.issues = new IssueCollector(mostIssues);
    this.parser = RowParser.of(layout);
    this.matcher = new RowMatcher(settings.directory(), layout.schema().family(), uploader);
    this.unmatched = new UnmatchedRows(settings.unmatched(), matcher);
    this.filling = new RowFilling(settings, layout, issues);
  }

  @Override
  public List<CellEdit> edit(List<? extends Row> rows) {
    List<ParsedRow> data = rows.stream().map(parser::parse).filter(Objects::nonNull).toList();
    List<MatchedRow> matched = matcher.match(data);
    Map<StudentKey, StoredScreening> records = settings.store().find(keys(matched), semester);
    List<CellEdit> edits = new ArrayList<>();
    matched.forEach(row -> edits.addAll(edit(row, records)));
    read += data.size();
    settings.progress().onRows(read, lastRow);
    return edits;
  }

  FillReport report() {
    unmatched.findCandidates();
    unmatched.lowRate(read).ifPresent(issues::add);
    return new FillReport(
        FillStatus.FILLED,
        semester,
        new RowCounts(read, filled, noRecord, unmatched.size()),
        filling.counts(),
        issues.issues().stream().sorted(Issue.reportOrder()).toList(),
        unmatched.rows());
  }

  private List<CellEdit> edit(MatchedRow row, Map<StudentKey, StoredScreening> records) {
    Student student = row.student();
    if (student == null) {
      issues.add(unmatched.add(row));
      return List.of();
    }
    StoredScreening record = records.get(student.key());
    if (record == null) {
      noRecord++;
      issues.add(row.row().issue(IssueCode.NO_RECORD, Field.STUDENT_NUMBER, semester));
      return List.of();
    }
    filled++;
    return filling.edits(row.row(), record.screening());
  }

  private static List<StudentKey> keys(List<MatchedRow> rows) {
    return rows.stream()
        .map(MatchedRow::student)
        .filter(Objects::nonNull)
        .map(Student::key)
        .toList();
  }
}
