package io.github.visiontemplate.examples.sample;

/** Whether, and if not why, a pupil's number in the workbook leads to the roster. */
enum NumberFate {
  /** Both have the same number. */
  MATCHED,
  /** The roster has the pupil without a number. */
  ROSTER_WITHOUT_NUMBER,
  /** The roster still has the temporary number. */
  ROSTER_WITH_OLD_NUMBER,
  /** The workbook has the number in a numeric cell. */
  DIGITS_LOST,
  /** The workbook has a wrong last character. */
  CHECK_CHARACTER_WRONG,
  /** The workbook has the number without its type letter. */
  LETTER_MISSING,
  /** The roster does not have the pupil at all. */
  NOT_IN_ROSTER;

  /** Half have a roster's flaw, a quarter a damaged number, a quarter are not in the roster. */
  private static final NumberFate[] UNMATCHED = {
    ROSTER_WITHOUT_NUMBER, DIGITS_LOST, ROSTER_WITH_OLD_NUMBER, NOT_IN_ROSTER,
    ROSTER_WITHOUT_NUMBER, CHECK_CHARACTER_WRONG, ROSTER_WITH_OLD_NUMBER, NOT_IN_ROSTER,
    ROSTER_WITHOUT_NUMBER, LETTER_MISSING, ROSTER_WITH_OLD_NUMBER, NOT_IN_ROSTER,
  };

  /** Returns what is wrong with the n-th pupil that cannot be matched. */
  static NumberFate ofUnmatched(int n) {
    return UNMATCHED[n % UNMATCHED.length];
  }

  boolean isInRoster() {
    return this != NOT_IN_ROSTER;
  }
}
