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

  /** Returns the order of reports: the best first, equally good ones by key. */
  public static Comparator<Candidate> bestFirst() {
    return BEST_FIRST;
  }

  /** Returns the clues in words, such as "same name; same birth date". */
  public String why(IssueMessages messages) {
    return messages.text(clues);
  }

  /** What speaks for a candidate, or against it. */
  public enum Clue implements IssueMessages.Worded {
    // The number.
    /** The same number; the directory has it more than once. */
    SAME_NUMBER,
    /** The same 18 characters behind another type letter. */
    OTHER_TYPE_LETTER,
    /** The number lacks its type letter. */
    TYPE_LETTER_MISSING,
    /** The number holds letters and signs that look like digits, or blanks. */
    LOOKALIKE_CHARACTERS,
    /** One character of the number differs. */
    ONE_CHARACTER_DIFFERS,
    /** Two neighbouring characters of the number have changed places. */
    NEIGHBOURS_SWAPPED,
    /** One character of the number is missing. */
    ONE_CHARACTER_MISSING,
    /** The number has one character too many. */
    ONE_CHARACTER_TOO_MANY,
    /** The digits that are left of the number are the same. */
    SAME_LEADING_DIGITS,
    /** The directory has a temporary number where the row has a formal one. */
    NUMBER_WAS_TEMPORARY,
    /** The directory has a formal number where the row still has a temporary one. */
    NUMBER_NOW_FORMAL,
    /** The directory has the pupil without a number. */
    NO_NUMBER_KNOWN,
    /** The directory has another formal number than the row. */
    OTHER_NUMBER,

    // The person.
    /** The same name. */
    SAME_NAME,
    /** A name that differs in little. */
    SIMILAR_NAME,
    /** Another name. */
    OTHER_NAME,
    /** The same birth date. */
    SAME_BIRTH_DATE,
    /** A birth date that differs in one digit, or in the order of two. */
    SIMILAR_BIRTH_DATE,
    /** Another birth date. */
    OTHER_BIRTH_DATE,
    /** The other sex. */
    OTHER_SEX
  }
}
