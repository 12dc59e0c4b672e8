package io.github.visiontemplate.report;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.table.Cell;
import java.util.List;
import java.util.Map;

/**
 * The result of an export or of a check.
 *
 * @param status how the export ended
 * @param semester the semester whose records were filled in
 * @param sheets the sheets whose rows were read, in tab order; empty if the file cannot be read as
 *     a template
 * @param rows how many rows were read, filled or left unfilled
 * @param cells how many cells were written or kept
 * @param issues all issues, in the order of reports: issues of the file first, then by position
 * @param unmatched the rows whose pupil was not matched; their cells were not filled, so that the
 *     school doctor can fill them
 * @param candidateValues the measurements and {@link Field#EXAM_DATE} of the candidates of these
 *     rows, as the fill would write them; only candidates who have a record in the semester. Empty
 *     if the file was refused
 * @since 0.1
 */
public record FillReport(
    Status status,
    Semester semester,
    List<ReadSheet> sheets,
    RowCounts rows,
    CellCounts cells,
    List<Issue> issues,
    List<UnmatchedRow> unmatched,
    Map<StudentKey, Map<Field, Cell>> candidateValues) {

  /** Copies the lists and the map. */
  public FillReport {
    sheets = List.copyOf(sheets);
    issues = List.copyOf(issues);
    unmatched = List.copyOf(unmatched);
    candidateValues = Map.copyOf(candidateValues);
  }

  /**
   * Returns the report as plain data for JSON.
   *
   * @param messages the language of the messages
   */
  public ReportDocument.Fill document(IssueMessages messages) {
    DocumentEntries entries = new DocumentEntries(issues, unmatched, messages);
    return new ReportDocument.Fill(
        status.name(),
        semester.toString(),
        DocumentEntries.sheets(sheets),
        rows,
        cells,
        entries.counts(),
        entries.entries());
  }

  /**
   * Always fails. A JSON library calls this method if a host gives it the report itself, which
   * holds more about pupils than belongs into an answer. Write {@link #document(IssueMessages)}
   * instead.
   *
   * @throws UnsupportedOperationException always
   */
  @SuppressWarnings("DoNotCallSuggester") // only JSON libraries call it
  public Object getJson() {
    throw new UnsupportedOperationException(
        "expected report.document(messages) to be written as JSON, found the report itself");
  }

  /**
   * Numbers of rows.
   *
   * @param read rows with data
   * @param filled rows whose pupil has a record; the row of the copy shows this record
   * @param noRecord rows whose pupil was matched but has no record in the semester
   * @param unmatched rows whose pupil was not matched
   * @param linked matched rows whose pupil was found by a link that a person had confirmed
   */
  public record RowCounts(int read, int filled, int noRecord, int unmatched, int linked) {}

  /**
   * Numbers of measurement cells in filled rows.
   *
   * @param written cells into which a value was written
   * @param kept cells that already held a value and were not changed
   * @param conflicts kept cells whose value differs from the value in the record
   */
  public record CellCounts(int written, int kept, int conflicts) {}

  /** How an export ended. */
  public enum Status {
    /** The copy was written. */
    FILLED,
    /** A check found nothing that would prevent the template from being filled. */
    CHECKED,
    /** The names and the numbers in the file do not belong together, so no copy was written. */
    REJECTED,
    /** The file cannot be read as a template, so no copy was written. */
    UNREADABLE
  }
}
