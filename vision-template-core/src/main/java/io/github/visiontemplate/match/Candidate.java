package io.github.visiontemplate.match;

import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.model.Student;
import java.util.Comparator;
import java.util.List;

/**
 * A pupil who may be the one that a row means, for a person to confirm: candidates are never
 * applied by themselves.
 *
 * @param student the pupil, always within the uploader's scope
 * @param score how well the pupil fits, 0 to 100; comparable within one row
 * @param clues what speaks for the pupil, and against: number, name, birth date and sex, in this
 *     order
 */
public record Candidate(Student student, int score, List<CandidateClue> clues) {

  private static final int MOST = 100;
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingInt(Candidate::score)
          .reversed()
          .thenComparing(candidate -> candidate.student().key());

  /**
   * Checks the score and copies the clues.
   *
   * @throws IllegalArgumentException if the score is not 0 to 100
   */
  public Candidate {
    if (score < 0 || score > MOST) {
      throw new IllegalArgumentException("expected a score of 0 to 100, found " + score);
    }
    clues = List.copyOf(clues);
  }

  /** Returns the order of reports: the best first, equally good ones by key. */
  public static Comparator<Candidate> bestFirst() {
    return BEST_FIRST;
  }

  /** Returns the clues in words, such as "same name; same birth date". */
  public String why(IssueMessages messages) {
    return messages.text(clues);
  }
}
