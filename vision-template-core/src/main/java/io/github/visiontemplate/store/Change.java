package io.github.visiontemplate.store;

/** What putting a record did, or would do. */
public enum Change {
  /** The pupil had no record in the semester. */
  INSERTED,
  /** Another record was replaced, and went into the history. */
  OVERWRITTEN,
  /**
   * The stored record has the same values and the same origin. It belongs to the new upload now,
   * and to the one before again if that is reverted.
   */
  UNCHANGED
}
