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
 * @param issue what is reported on the number's cell (city form: on the key's)
 * @param reason why there is no pupil
 * @param studentNumber what the cell of the student number shows; null where it shows nothing
 * @param person the name and the birth date that the row gives
 * @param sex the sex that the row gives; null where it gives none
 * @param schoolClass the class that the row gives, its code and its name as the file has them; null
 *     where it gives none
 * @param candidates who may be meant, the best first; empty unless candidates were asked for
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
   * Checks the place and copies the candidates.
   *
   * @throws IllegalArgumentException if the issue is not one of a cell
   */
  public UnmatchedRow {
    if (issue.position() == null || issue.sheet() == null) {
      throw new IllegalArgumentException("an unmatched row needs the issue of a cell");
    }
    candidates = List.copyOf(candidates);
  }

  /** Returns the name of the sheet. */
  public String sheet() {
    return Objects.requireNonNull(issue.sheet());
  }

  /** Returns the row number that the spreadsheet program shows. */
  public int rowNumber() {
    return cell().row();
  }

  /** Returns the cell that the pupil was looked up by. */
  public CellPosition cell() {
    return Objects.requireNonNull(issue.position());
  }

  /** Returns the same row with candidates. */
  public UnmatchedRow withCandidates(List<Candidate> found) {
    return new UnmatchedRow(issue, reason, studentNumber, person, sex, schoolClass, found);
  }

  /** Shows the reason and the cell: who is meant stays out of logs. */
  @Override
  public String toString() {
    return reason + " at " + cell();
  }
}
