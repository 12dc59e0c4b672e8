package io.github.visiontemplate.match.internal;

/** The result of comparing a row with the directory. */
enum Agreement {
  /** Both sides say the same. */
  SAME,
  /** The sides differ. */
  DIFFERENT,
  /** One side says nothing. */
  UNKNOWN
}
