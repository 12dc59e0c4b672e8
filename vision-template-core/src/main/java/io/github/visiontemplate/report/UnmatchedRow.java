package io.github.visiontemplate.report;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.match.Candidate;
import io.github.visiontemplate.match.Person;
import io.github.visiontemplate.match.UnmatchedReason;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.table.CellPosition;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row whose pupil was not matched.
 *
 * @param issue the issue reported on the cell of the student number (in the city form, of the
 *     student key)
 * @param reason why no pupil was matched
 * @param studentNumber the shown text of the student number's cell; null if the cell shows nothing
 * @param person the name and the birth date in the row
 * @param sex the sex in the row; null if the row has none
 * @param schoolClass the code and the name of the class in the row, as the file has them; null if
 *     the row has neither
 * @param candidates the pupils who may be meant, the best candidate first; empty unless candidates
 *     were requested
 * @since 0.1
 */
public record UnmatchedRow(
    Issue issue,
    UnmatchedReason reason,
    @Nullable String studentNumber,
    Person person,
    @Nullable Sex sex,
    @Nullable String schoolClass,
    List<Candidate> candidates) {

  /**
   * Checks the position of the issue and copies the candidates.
   *
   * @throws IllegalArgumentException if the issue does not concern a cell
   */
  public UnmatchedRow {
    if (issue.position() == null || issue.sheet() == null) {
      throw new IllegalArgumentException("an unmatched row needs the issue of a cell");
    }
    candidates = List.copyOf(candidates);
  }

  /** Returns the name of the sheet with the row. */
  public String sheet() {
    return Objects.requireNonNull(issue.sheet());
  }

  /** Returns the row number that the spreadsheet program shows. */
  public int rowNumber() {
    return cell().row();
  }

  /** Returns the position of the cell by which the pupil was looked up. */
  public CellPosition cell() {
    return Objects.requireNonNull(issue.position());
  }

  /** Returns the same row with the given candidates. */
  public UnmatchedRow withCandidates(List<Candidate> found) {
    return new UnmatchedRow(issue, reason, studentNumber, person, sex, schoolClass, found);
  }

  /** Returns a text with the reason and the cell only, to keep personal data out of logs. */
  @Override
  public String toString() {
    return reason + " at " + cell();
  }
}
