package io.github.visiontemplate.match;

import io.github.visiontemplate.model.Student;

/** What a directory answers for one key. */
public sealed interface Match {

  /**
   * Exactly one pupil.
   *
   * @param student the pupil
   */
  record Matched(Student student) implements Match {}

  /** No pupil within scope. */
  record NotFound() implements Match {}

  /** More than one pupil; nothing is guessed. */
  record Ambiguous() implements Match {}

  /** A pupil outside the uploader's scope; only hosts that may tell so answer this. */
  record OutOfScope() implements Match {}
}
