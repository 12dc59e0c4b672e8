package io.github.visiontemplate.importing;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.internal.Grading;
import io.github.visiontemplate.issue.internal.IssueCollector;
import io.github.visiontemplate.parse.internal.RowPlace;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What one pass over a file found, and which rows it keeps from being stored. */
final class Findings {

  private final Grading grading;
  private final IssueCollector issues;
  private final Set<RowPlace> rowsInError = new HashSet<>();
  private final Set<RowPlace> lateErrors = new HashSet<>();
  private boolean allRowsRead;
  private boolean fileInError;

  Findings(Grading grading, int mostIssues) {
    this.grading = grading;
    this.issues = new IssueCollector(mostIssues);
  }

  /** Notes what was found in a row. */
  void report(RowPlace row, Issue found) {
    Issue issue = grading.graded(found);
    issues.add(issue);
    if (issue.isError()) {
      exclude(row);
    }
  }

  /** Notes what concerns the file or a sheet as a whole, or its columns. */
  void reportFile(Issue found) {
    Issue issue = grading.graded(found);
    issues.add(issue);
    fileInError |= issue.isError();
  }

  /** Notes what concerns some rows together; it keeps no other row from being stored. */
  void reportRows(Set<RowPlace> rows, Issue found) {
    Issue issue = grading.graded(found);
    issues.add(issue);
    if (issue.isError()) {
      rows.forEach(this::exclude);
    }
  }

  /** From here on what is found concerns rows that may have been stored already. */
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

  /** Returns the issues in the order in which they were found. */
  List<Issue> issues() {
    return issues.issues();
  }

  private void exclude(RowPlace row) {
    if (rowsInError.add(row) && allRowsRead) {
      lateErrors.add(row);
    }
  }
}
