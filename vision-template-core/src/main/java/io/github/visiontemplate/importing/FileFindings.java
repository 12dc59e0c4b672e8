package io.github.visiontemplate.importing;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.internal.Grading;
import io.github.visiontemplate.match.internal.MatchedRow;
import io.github.visiontemplate.match.internal.PeopleCheck;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.report.ReadSheet;
import io.github.visiontemplate.report.UnmatchedRow;
import io.github.visiontemplate.report.internal.FileIssues;
import io.github.visiontemplate.report.internal.UnmatchedRows;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Everything that one pass over a file finds out: issues, counts, unmatched rows, and what only the
 * whole file shows.
 */
final class FileFindings {

  private final FileIssues issues;
  private final UnmatchedRows unmatched;
  private final PeopleCheck people;
  private final Tally tally = new Tally();
  private final Duplicates duplicates = new Duplicates();
  private final UnusualSemesters semesters = new UnusualSemesters();
  private final ValueAlarms values = new ValueAlarms();
  private final StoredChanges changes = new StoredChanges();
  private final List<ReadSheet> sheets = new ArrayList<>();

  FileFindings(Grading grading, int maxIssues, UnmatchedRows unmatched) {
    this.issues = new FileIssues(grading, maxIssues);
    this.unmatched = unmatched;
    this.people = new PeopleCheck(maxIssues);
  }

  /** Begins a sheet. Its rows are added next. */
  void beginSheet(TemplateLayout layout) {
    values.begin(layout);
    changes.begin(layout);
  }

  /** Adds a matched or unmatched row. Returns whether the values of the row must be checked. */
  boolean addMatched(MatchedRow row) {
    if (row.parsed().isNotExamined()) {
      addNotExamined(row);
      return false;
    }
    people.add(row);
    if (row.student() == null) {
      unmatched.add(row);
    }
    values.count(row.parsed());
    return true;
  }

  /**
   * Adds the row of a pupil who was not examined. Such a row has no other issue. The pupil is noted
   * because another row may be about this pupil by mistake.
   */
  private void addNotExamined(MatchedRow row) {
    tally.notExamined();
    Student student = row.student();
    if (student != null) {
      people.addPupil(student);
    }
    issues.add(row.parsed().place(), row.parsed().issue(IssueCode.NOT_EXAMINED, row.key()));
  }

  /** Adds a checked row. Returns whether its record may be stored. */
  boolean addChecked(CheckedRow row) {
    tally.row(row);
    semesters.count(row);
    for (Issue issue : row.issues()) {
      issues.add(row.place(), issue);
    }
    boolean first = duplicates.isFirst(row);
    return first && !issues.isInError(row.place()) && row.record().isPresent();
  }

  /** Adds the changes of stored records. */
  void addChanges(List<RecordChange> outcomes) {
    tally.stored(outcomes);
    changes.count(outcomes);
  }

  void endSheet(TemplateLayout layout) {
    int before = sheets.stream().mapToInt(ReadSheet::rows).sum();
    sheets.add(new ReadSheet(layout, tally.read() - before));
  }

  /**
   * Reports those issues of rows that only the whole file shows. Called when all rows have been
   * added.
   */
  void endRows(TemplateWorkbook workbook, List<TemplateLayout> layouts) {
    tally.fewExamined().ifPresent(issues::addOfFile);
    issues.allRowsRead();
    people.conclude(issues::add, issues::addOfFile);
    LateFindings late = new LateFindings();
    duplicates.conclude(layouts, late, issues);
    semesters.conclude(layouts, late, issues);
    late.report(workbook, layouts, issues);
  }

  /**
   * Reports issues of the whole file and looks for candidates. Called in the last pass, before the
   * commit: if the directory fails here, nothing is stored.
   *
   * @param allStored whether all good rows went into the session; otherwise it is unknown which
   *     values the file would erase
   */
  void conclude(boolean allStored) {
    changes.warnings(allStored).forEach(issues::addOfFile);
    unmatched.lowRate(tally.examined()).ifPresent(issues::addOfFile);
    values.alarms().forEach(issues::addOfFile);
    unmatched.findCandidates();
  }

  FileIssues issues() {
    return issues;
  }

  Tally tally() {
    return tally;
  }

  List<ReadSheet> sheets() {
    return sheets;
  }

  List<UnmatchedRow> unmatched() {
    return unmatched.rows();
  }

  /** Returns the number of rows whose examination date is in each semester. */
  SortedMap<Semester, Integer> datedRows() {
    return semesters.counts();
  }
}
