package io.github.visiontemplate.store;

/** What putting a record did, or would do. */
public enum Change {
  /** The pupil had no record in the semester. */
  INSERTED,
  /** Another record was replaced, and went into the history. */
  OVERWRITTEN,
  /** The stored record has the same values and the same origin; it was left alone. */
  UNCHANGED
}
