package io.github.visiontemplate.match;

import io.github.visiontemplate.model.Student;
import org.jspecify.annotations.Nullable;

/**
 * A pupil and where they are taught, as a form shows it.
 *
 * @param student the pupil
 * @param schoolName the school's name; null where unknown
 * @param grade the grade's code or name; null where unknown
 * @param className the class's name; null where unknown
 */
public record RosterEntry(
    Student student,
    @Nullable String schoolName,
    @Nullable String grade,
    @Nullable String className) {

  /** Shows the pupil's key alone: where a minor is taught stays out of logs. */
  @Override
  public String toString() {
    return "RosterEntry[key=" + student.key().value() + "]";
  }
}
