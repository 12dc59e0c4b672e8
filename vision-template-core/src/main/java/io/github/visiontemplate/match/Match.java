package io.github.visiontemplate.match;

import io.github.visiontemplate.model.Student;

/** What a directory answers for one key. */
public sealed interface Match {

  /** Answers that there is no such pupil within scope. */
  Match NOT_FOUND = new NotFound();

  /** Answers that more than one pupil has the key. */
  Match AMBIGUOUS = new Ambiguous();

  /** Answers that the pupil belongs to another school. */
  Match OUT_OF_SCOPE = new OutOfScope();

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
