package io.github.visiontemplate.report;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.semester.Semester;
import java.util.List;

/**
 * The outcome of an export.
 *
 * @param status how it ended
 * @param semester the semester whose records were filled in
 * @param sheets the sheets whose rows were read, in the order of their tabs; none where the file
 *     cannot be read as a template
 * @param rows how many rows were read, filled or left
 * @param cells how many cells were written or kept
 * @param issues everything found, file-level first, then by position
 * @param unmatched the rows whose pupil was not matched: their cells stayed empty, for the school
 *     doctor to fill
 */
public record FillReport(
    Status status,
    Semester semester,
    List<ReadSheet> sheets,
    RowCounts rows,
    CellCounts cells,
    List<Issue> issues,
    List<UnmatchedRow> unmatched) {

  /** Copies the lists. */
  public FillReport {
    sheets = List.copyOf(sheets);
    issues = List.copyOf(issues);
    unmatched = List.copyOf(unmatched);
  }

  /**
   * How many rows.
   *
   * @param read rows with data
   * @param filled rows whose pupil has a record, now in the row
   * @param noRecord rows whose pupil was matched but has no record in the semester
   * @param unmatched rows whose pupil was not matched
   * @param linked matched rows whose pupil was found by a link that a person had confirmed
   */
  public record RowCounts(int read, int filled, int noRecord, int unmatched, int linked) {}

  /**
   * How many measurement cells of filled rows.
   *
   * @param written cells that got a value
   * @param kept cells that already held a value and kept it
   * @param conflicts kept cells whose value differs from the record's
   */
  public record CellCounts(int written, int kept, int conflicts) {}

  /** How an export ended. */
  public enum Status {
    /** The copy was written. */
    FILLED,
    /** Names and numbers of the file do not belong together; no copy was written. */
    REJECTED,
    /** The file cannot be read as a template; no copy was written. */
    UNREADABLE
  }
}
