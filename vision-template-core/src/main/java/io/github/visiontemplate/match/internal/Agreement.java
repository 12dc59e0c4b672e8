package io.github.visiontemplate.match.internal;

/** What a comparison of a row with the directory says. */
enum Agreement {
  /** Both sides say the same. */
  SAME,
  /** They say something else. */
  DIFFERENT,
  /** One side says nothing. */
  UNKNOWN
}
