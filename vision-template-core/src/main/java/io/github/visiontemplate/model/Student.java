package io.github.visiontemplate.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pupil in the host's directory.
 *
 * @param key the host's key of the pupil
 * @param number the national student number; null if the host has none
 * @param name the name, for comparison with the workbook
 * @param sex the sex; null if unknown
 * @param birthDate the birth date; null if unknown
 * @param school the school that the pupil attends
 * @since 0.1
 */
public record Student(
    StudentKey key,
    @Nullable NationalStudentNumber number,
    String name,
    @Nullable Sex sex,
    @Nullable LocalDate birthDate,
    SchoolId school) {

  /**
   * Returns a text with the key only, to keep the name and the birth date of a minor out of logs.
   */
  @Override
  public String toString() {
    return "Student[key=" + key + "]";
  }
}
