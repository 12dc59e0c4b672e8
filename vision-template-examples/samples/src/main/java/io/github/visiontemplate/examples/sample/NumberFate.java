package io.github.visiontemplate.examples.sample;

/** Tells whether a pupil's number in the workbook is found in the roster and, if not, why. */
enum NumberFate {
  /** The workbook and the roster have the same number. */
  MATCHED,
  /** The roster has the pupil, but without a number. */
  ROSTER_WITHOUT_NUMBER,
  /** The roster still has the pupil's temporary number. */
  ROSTER_WITH_OLD_NUMBER,
  /** The workbook has the number in a numeric cell, which has lost digits. */
  DIGITS_LOST,
  /** The workbook has a wrong last character. */
  CHECK_CHARACTER_WRONG,
  /** The workbook has the number without its type letter. */
  LETTER_MISSING,
  /** The roster does not have the pupil at all. */
  NOT_IN_ROSTER;

  /**
   * The reasons why a number is not found. Half are flaws of the roster. A quarter are damaged
   * numbers in the workbook. For a quarter the pupil is not in the roster.
   */
  private static final NumberFate[] UNMATCHED = {
    ROSTER_WITHOUT_NUMBER, DIGITS_LOST, ROSTER_WITH_OLD_NUMBER, NOT_IN_ROSTER,
    ROSTER_WITHOUT_NUMBER, CHECK_CHARACTER_WRONG, ROSTER_WITH_OLD_NUMBER, NOT_IN_ROSTER,
    ROSTER_WITHOUT_NUMBER, LETTER_MISSING, ROSTER_WITH_OLD_NUMBER, NOT_IN_ROSTER,
  };

  /** Returns the reason why the n-th unmatched pupil cannot be matched. */
  static NumberFate ofUnmatched(int n) {
    return UNMATCHED[n % UNMATCHED.length];
  }

  boolean isInRoster() {
    return this != NOT_IN_ROSTER;
  }
}
