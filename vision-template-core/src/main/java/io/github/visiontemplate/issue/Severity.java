package io.github.visiontemplate.issue;

/** Whether an issue keeps a row from being stored. */
public enum Severity {
  /** The row, or the file, is not stored as it is. */
  ERROR,
  /** Worth a look; never keeps a row from being stored. */
  WARNING
}
