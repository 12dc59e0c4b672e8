package io.github.visiontemplate.match;

import io.github.visiontemplate.issue.IssueMessages;

/** Why a row has no pupil. The names are stable: hosts may store them and switch on them. */
public enum UnmatchedReason implements IssueMessages.Worded {
  /** The row has no number (city form: no student key). */
  NUMBER_MISSING,
  /** The cell shows no value at all: an error value, or a formula without a result. */
  NUMBER_UNREADABLE,
  /** The text is not of the shape of a student number. */
  NUMBER_MALFORMED,
  /** The check character does not fit, so a character is mistyped. */
  NUMBER_CHECK_CHARACTER,
  /** The number stood in a numeric cell: its last digits are lost. */
  NUMBER_PRECISION_LOST,
  /** A temporary number ({@code L…}) that the directory does not have, perhaps no longer. */
  NUMBER_TEMPORARY,
  /** The directory has no such pupil within the uploader's scope. */
  NOT_FOUND,
  /** The pupil belongs to another school; only where the host's directory chooses to tell so. */
  OUT_OF_SCOPE,
  /** The directory has more than one such pupil. */
  AMBIGUOUS
}
