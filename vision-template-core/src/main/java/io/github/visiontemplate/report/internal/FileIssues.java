package io.github.visiontemplate.report.internal;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.internal.Grading;
import io.github.visiontemplate.issue.internal.IssueCollector;
import io.github.visiontemplate.parse.internal.RowPlace;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The issues of one pass over a file, and the rows that are in error. */
public final class FileIssues {

  private final Grading grading;
  private final IssueCollector issues;
  private final Set<RowPlace> rowsInError = new HashSet<>();
  private final Set<RowPlace> lateErrors = new HashSet<>();
  private boolean allRowsRead;
  private boolean fileInError;

  /**
   * Creates an empty collection.
   *
   * @param maxIssues how many issues the file may have
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

  /** Adds an issue that excludes nothing, even if it is an error. */
  public void add(Issue found) {
    addGraded(found);
  }

  /** Adds an issue of the file or a sheet as a whole, or of its columns. */
  public void addOfFile(Issue found) {
    fileInError |= addGraded(found);
  }

  /** Adds an issue of several rows together; an error excludes these rows only. */
  public void addOfRows(Set<RowPlace> rows, Issue found) {
    if (addGraded(found)) {
      rows.forEach(this::exclude);
    }
  }

  /** Called when all rows were read: later issues concern rows that may be stored already. */
  public void allRowsRead() {
    allRowsRead = true;
  }

  /** Returns whether a row is in error. */
  public boolean isInError(RowPlace row) {
    return rowsInError.contains(row);
  }

  /** Returns whether the file as a whole is in error. */
  public boolean isFileInError() {
    return fileInError;
  }

  /** Returns how many rows are in error. */
  public int rowsInError() {
    return rowsInError.size();
  }

  /** Returns the rows whose error was found after all rows had been read. */
  public Set<RowPlace> lateErrors() {
    return Collections.unmodifiableSet(lateErrors);
  }

  /** Returns the issues in the order of a report. */
  public List<Issue> sorted(List<String> sheets) {
    return issues.issues().stream().sorted(Issue.reportOrder(sheets)).toList();
  }

  /** Adds an issue with its severity in this run; returns whether it is an error. */
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
