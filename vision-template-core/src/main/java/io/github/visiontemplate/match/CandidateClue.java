package io.github.visiontemplate.match;

import io.github.visiontemplate.issue.Worded;

/** What speaks for a candidate, or against it. */
public enum CandidateClue implements Worded {
  // The number.
  /** The same number; the directory has it more than once. */
  SAME_NUMBER,
  /** The same 18 characters behind another type letter. */
  OTHER_TYPE_LETTER,
  /** The number lacks its type letter. */
  TYPE_LETTER_MISSING,
  /** Letters and signs that look like digits, or blanks, stand in the number. */
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
