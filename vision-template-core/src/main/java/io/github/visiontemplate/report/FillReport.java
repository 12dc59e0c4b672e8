package io.github.visiontemplate.report;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.semester.Semester;
import java.util.List;

/**
 * The outcome of an export.
 *
 * @param status how it ended
 * @param semester the semester whose records were filled in
 * @param rows how many rows were read, filled or left
 * @param cells how many cells were written or kept
 * @param issues everything found, file-level first, then by position
 */
public record FillReport(
    FillStatus status, Semester semester, RowCounts rows, CellCounts cells, List<Issue> issues) {

  /** Copies the issues. */
  public FillReport {
    issues = List.copyOf(issues);
  }

  /**
   * Returns the rows whose pupil was not matched, each with its reason: the issues on their student
   * numbers. Their cells stayed empty, for the school doctor to fill.
   */
  public List<Issue> unmatched() {
    return issues.stream()
        .filter(Issue::isError)
        .filter(issue -> issue.position() != null)
        .toList();
  }

  /**
   * How many rows.
   *
   * @param read rows with data
   * @param filled rows whose pupil has a record, now in the row
   * @param noRecord rows whose pupil was matched but has no record in the semester
   * @param unmatched rows whose pupil was not matched
   */
  public record RowCounts(int read, int filled, int noRecord, int unmatched) {}

  /**
   * How many measurement cells of filled rows.
   *
   * @param written cells that got a value
   * @param kept cells that already held a value and kept it
   * @param conflicts kept cells whose value differs from the record's
   */
  public record CellCounts(int written, int kept, int conflicts) {}
}
