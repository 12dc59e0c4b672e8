package io.github.visiontemplate.store;

/**
 * The kind of change that storing a record makes or would make.
 *
 * @since 0.1
 */
public enum Change {
  /** The pupil had no record in the semester. */
  INSERTED,
  /** Another record was replaced and moved to the history. */
  OVERWRITTEN,
  /**
   * The stored record has the same values and the same origin. It now belongs to the new upload. If
   * the new upload is reverted, it belongs to the earlier upload again.
   */
  UNCHANGED
}
