package io.github.visiontemplate.match;

import io.github.visiontemplate.model.Student;

/**
 * The answer of a directory for one key.
 *
 * @since 0.1
 */
public sealed interface Match {

  /**
   * Exactly one pupil was found.
   *
   * @param student the pupil
   */
  record Matched(Student student) implements Match {}

  /** No pupil was found within the uploader's scope. */
  record NotFound() implements Match {}

  /** More than one pupil was found. None of them is chosen. */
  record Ambiguous() implements Match {}

  /** The pupil is outside the uploader's scope. Only hosts that may disclose this return it. */
  record OutOfScope() implements Match {}
}
