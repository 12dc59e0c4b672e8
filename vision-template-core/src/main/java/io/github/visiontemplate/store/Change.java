package io.github.visiontemplate.store;

import org.jspecify.annotations.Nullable;

/** What putting a record did, or would do. */
public enum Change {
  /** The pupil had no record in the semester. */
  INSERTED,
  /** Another record was replaced, and went into the history. */
  OVERWRITTEN,
  /** The stored record has the same values and the same origin; it was left alone. */
  UNCHANGED;

  /** Returns what it means that a record comes where another one stands, or none. */
  public static Change between(@Nullable StoredScreening before, StoredScreening after) {
    if (before == null) {
      return INSERTED;
    }
    boolean same =
        before.origin() == after.origin() && before.screening().equals(after.screening());
    return same ? UNCHANGED : OVERWRITTEN;
  }
}
