package io.github.visiontemplate.report.internal;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.internal.Grading;
import io.github.visiontemplate.issue.internal.IssueCollector;
import io.github.visiontemplate.parse.internal.RowPlace;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the issues of one pass over a file, and the rows that have errors. */
public final class FileIssues {

  private final Grading grading;
  private final IssueCollector issues;
  private final Set<RowPlace> rowsInError = new HashSet<>();
  private final Set<RowPlace> lateErrors = new HashSet<>();
  private boolean allRowsRead;
  private boolean fileInError;

  /**
   * Creates an empty collection of issues.
   *
   * @param maxIssues how many issues the file may have at most
   */
  public FileIssues(Grading grading, int maxIssues) {
    this.grading = grading;
    this.issues = new IssueCollector(maxIssues);
  }

  /** Adds an issue of a row; an error excludes the row. */
  public void add(RowPlace row, Issue found) {
    if (addGraded(found)) {
      exclude(row);
    }
  }

  /** Adds an issue that excludes no row, even if the issue is an error. */
  public void add(Issue found) {
    addGraded(found);
  }

  /**
   * Adds an issue of the file as a whole, of a sheet as a whole, or of columns. An error puts the
   * whole file in error.
   */
  public void addOfFile(Issue found) {
    fileInError |= addGraded(found);
  }

  /** Adds an issue that concerns several rows together. An error excludes these rows only. */
  public void addOfRows(Set<RowPlace> rows, Issue found) {
    if (addGraded(found)) {
      rows.forEach(this::exclude);
    }
  }

  /**
   * Must be called after all rows were read, because errors that are found later may concern rows
   * that are already stored.
   */
  public void allRowsRead() {
    allRowsRead = true;
  }

  /** Returns whether a row has an error. */
  public boolean isInError(RowPlace row) {
    return rowsInError.contains(row);
  }

  /** Returns whether the file as a whole has an error. */
  public boolean isFileInError() {
    return fileInError;
  }

  /** Returns how many rows have an error. */
  public int rowsInError() {
    return rowsInError.size();
  }

  /** Returns the rows whose first error was found after all rows had been read. */
  public Set<RowPlace> lateErrors() {
    return Collections.unmodifiableSet(lateErrors);
  }

  /** Returns the issues in the order of reports. */
  public List<Issue> sorted(List<String> sheets) {
    return issues.issues().stream().sorted(Issue.reportOrder(sheets)).toList();
  }

  /** Adds an issue with its severity in this run. Returns whether the issue is then an error. */
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
