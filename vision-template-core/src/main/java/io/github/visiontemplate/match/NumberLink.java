package io.github.visiontemplate.match;

import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.StudentKey;
import java.time.Instant;

/**
 * A student number that a person has confirmed to be a pupil's, although the register of pupils
 * does not have it.
 *
 * @param number the number as files have it
 * @param student whose it is
 * @param person the name and the birth date of the row that was confirmed; later rows of the number
 *     are compared with these instead of the register's
 */
public record NumberLink(NationalStudentNumber number, StudentKey student, Person person) {

  /** Shows the masked number and the pupil's key. */
  @Override
  public String toString() {
    return "NumberLink[number=" + number + ", student=" + student.value() + "]";
  }

  /**
   * A link with where it comes from.
   *
   * @param link the number and its pupil
   * @param uploaderId the identifier of the school or district that confirmed it
   * @param at when the upload began that made it
   * @param uploadId the identifier of that upload
   */
  public record Confirmed(NumberLink link, String uploaderId, Instant at, String uploadId) {}
}
