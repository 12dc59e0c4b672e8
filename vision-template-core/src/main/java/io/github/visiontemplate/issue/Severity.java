package io.github.visiontemplate.issue;

/**
 * Whether an issue prevents a row from being stored.
 *
 * @since 0.1
 */
public enum Severity {
  /** The row or the file is not stored. */
  ERROR,
  /** People should look at the issue, but it never prevents a row from being stored. */
  WARNING
}
