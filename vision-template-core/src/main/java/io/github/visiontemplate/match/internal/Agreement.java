package io.github.visiontemplate.match.internal;

/** The result of comparing a value of a row with the directory's value. */
enum Agreement {
  /** Both values are the same. */
  SAME,
  /** The values differ. */
  DIFFERENT,
  /** The row or the directory has no value. */
  UNKNOWN
}
