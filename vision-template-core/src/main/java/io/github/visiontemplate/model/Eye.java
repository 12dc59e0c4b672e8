package io.github.visiontemplate.model;

/**
 * One of the two eyes, in the order in which the national form lists them.
 *
 * @since 0.1
 */
public enum Eye {
  /** The right eye (右眼, oculus dexter, OD). */
  RIGHT,
  /** The left eye (左眼, oculus sinister, OS). */
  LEFT
}
