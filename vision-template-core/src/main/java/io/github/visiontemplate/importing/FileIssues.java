package io.github.visiontemplate.importing;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.internal.Grading;
import io.github.visiontemplate.issue.internal.IssueCollector;
import io.github.visiontemplate.parse.internal.RowPlace;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The issues of one pass over a file, and which rows they keep from being stored. */
final class FileIssues {

  private final Grading grading;
  private final IssueCollector issues;
  private final Set<RowPlace> rowsInError = new HashSet<>();
  private final Set<RowPlace> lateErrors = new HashSet<>();
  private boolean allRowsRead;
  private boolean fileInError;

  FileIssues(Grading grading, int maxIssues) {
    this.grading = grading;
    this.issues = new IssueCollector(maxIssues);
  }

  /** Adds an issue of a row. */
  void add(RowPlace row, Issue found) {
    if (addGraded(found)) {
      exclude(row);
    }
  }

  /** Adds an issue of the file or a sheet as a whole, or of its columns. */
  void addOfFile(Issue found) {
    fileInError |= addGraded(found);
  }

  /** Adds an issue of several rows together; it keeps no other row from being stored. */
  void addOfRows(Set<RowPlace> rows, Issue found) {
    if (addGraded(found)) {
      rows.forEach(this::exclude);
    }
  }

  /** From here on issues concern rows that may have been stored already. */
  void allRowsRead() {
    allRowsRead = true;
  }

  boolean isInError(RowPlace row) {
    return rowsInError.contains(row);
  }

  boolean isFileInError() {
    return fileInError;
  }

  int rowsInError() {
    return rowsInError.size();
  }

  /** Returns the rows whose error was found after all rows had been read. */
  Set<RowPlace> lateErrors() {
    return Collections.unmodifiableSet(lateErrors);
  }

  /** Returns the issues as a report lists them. */
  List<Issue> sorted(List<String> sheets) {
    return issues.issues().stream().sorted(Issue.reportOrder(sheets)).toList();
  }

  /** Adds an issue with its severity in this import; returns whether it is an error. */
  private boolean addGraded(Issue found) {
    Issue issue = grading.graded(found);
    issues.add(issue);
    return issue.isError();
  }

  private void exclude(RowPlace row) {
    if (rowsInError.add(row) && allRowsRead) {
      lateErrors.add(row);
    }
  }
}
