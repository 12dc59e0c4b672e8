package io.github.visiontemplate.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pupil as the host's directory knows them.
 *
 * @param key the host's key
 * @param number the national student number; null where the host has none
 * @param name the name, for comparison with the workbook
 * @param sex the sex; null where unknown
 * @param birthDate the birth date; null where unknown
 * @param school the school that the pupil attends
 */
public record Student(
    StudentKey key,
    @Nullable NationalStudentNumber number,
    String name,
    @Nullable Sex sex,
    @Nullable LocalDate birthDate,
    SchoolId school) {

  /** Shows the key alone: the name and the birth date of a minor stay out of logs. */
  @Override
  public String toString() {
    return "Student[key=" + key.value() + "]";
  }
}
