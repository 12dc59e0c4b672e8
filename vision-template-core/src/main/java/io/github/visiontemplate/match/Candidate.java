package io.github.visiontemplate.match;

import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.model.Student;
import java.util.Comparator;
import java.util.List;

/**
 * A pupil whom an unmatched row may mean. A person has to confirm the pupil: candidates are never
 * applied automatically.
 *
 * @param student the pupil, always within the uploader's scope
 * @param score how well the pupil fits, 0 to 100; only comparable with other candidates of the same
 *     row
 * @param clues what speaks for or against the pupil, in this order: number, name, birth date, sex
 * @since 0.1
 */
public record Candidate(Student student, int score, List<Clue> clues) {

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

  /** Returns the order of reports: the best candidate first, equal scores by student key. */
  public static Comparator<Candidate> bestFirst() {
    return BEST_FIRST;
  }

  /** Returns the clues in words, such as "same name; same birth date". */
  public String why(IssueMessages messages) {
    return messages.text(clues);
  }

  /** A fact that speaks for a candidate or against it. */
  public enum Clue implements IssueMessages.Worded {
    // The number.
    /**
     * The number is the same. The number is the same, apart from blanks: it was entered with a
     * mistake that could be repaired, or the directory has it more than once.
     */
    SAME_NUMBER,
    /** The 18 characters after the type letter are the same, but the type letter differs. */
    OTHER_TYPE_LETTER,
    /** The number lacks its type letter. */
    TYPE_LETTER_MISSING,
    /** The number holds blanks, or letters and signs that look like digits. */
    LOOKALIKE_CHARACTERS,
    /** One character of the number differs. */
    ONE_CHARACTER_DIFFERS,
    /** Two neighbouring characters of the number have changed places. */
    NEIGHBOURS_SWAPPED,
    /** One character of the number is missing. */
    ONE_CHARACTER_MISSING,
    /** The number has one character too many. */
    ONE_CHARACTER_TOO_MANY,
    /** The leading digits, which are all that is left of the row's number, are the same. */
    SAME_LEADING_DIGITS,
    /** The directory has a temporary number, but the row has a formal number. */
    NUMBER_WAS_TEMPORARY,
    /** The directory has a formal number, but the row still has a temporary number. */
    NUMBER_NOW_FORMAL,
    /** The directory has no number of the pupil. */
    NO_NUMBER_KNOWN,
    /** The directory and the row have different formal numbers. */
    OTHER_NUMBER,

    // The person.
    /** The name is the same. */
    SAME_NAME,
    /** The name differs only a little. */
    SIMILAR_NAME,
    /** The name is different. */
    OTHER_NAME,
    /** The birth date is the same. */
    SAME_BIRTH_DATE,
    /**
     * The birth date differs in one digit, has two neighbouring digits swapped, or has month and
     * day swapped.
     */
    SIMILAR_BIRTH_DATE,
    /** The birth date is different. */
    OTHER_BIRTH_DATE,
    /** The sex is different. */
    OTHER_SEX
  }
}
