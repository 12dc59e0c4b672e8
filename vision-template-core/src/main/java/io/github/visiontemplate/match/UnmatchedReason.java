package io.github.visiontemplate.match;

import io.github.visiontemplate.issue.IssueMessages;

/**
 * The reason why no pupil was matched to a row. The names are stable: hosts may store them and
 * switch on them.
 *
 * @since 0.1
 */
public enum UnmatchedReason implements IssueMessages.Worded {
  /** The row has no number (in a city form: no student key). */
  NUMBER_MISSING,
  /** The cell shows no value at all: an error value, or a formula without a result. */
  NUMBER_UNREADABLE,
  /** The text does not have the form of a student number. */
  NUMBER_MALFORMED,
  /** The check character is wrong, so at least one character is mistyped. */
  NUMBER_CHECK_CHARACTER,
  /** The number was in a numeric cell, so its last digits are lost. */
  NUMBER_PRECISION_LOST,
  /** A temporary number ({@code L…}) that the directory does not have, or no longer has. */
  NUMBER_TEMPORARY,
  /** The directory found no pupil with the number or key within the uploader's scope. */
  NOT_FOUND,
  /** The pupil belongs to another school. Used only if the host's directory discloses this. */
  OUT_OF_SCOPE,
  /** More than one pupil may be meant. */
  AMBIGUOUS
}
