package io.github.visiontemplate.match;

import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.StudentKey;
import java.time.Instant;

/**
 * A student number that a person has confirmed as a pupil's, although the register of pupils does
 * not contain the number.
 *
 * @param number the number as it appears in files
 * @param student the key of the pupil to whom the number belongs
 * @param person the name and the birth date of the confirmed row; later rows with the number are
 *     compared with these instead of with the register's
 * @since 0.1
 */
public record NumberLink(NationalStudentNumber number, StudentKey student, Person person) {

  /** Shows the masked number and the pupil's key. */
  @Override
  public String toString() {
    return "NumberLink[number=" + number + ", student=" + student + "]";
  }

  /**
   * A link and its origin.
   *
   * @param link the number and its pupil
   * @param uploaderId the identifier of the school or district that confirmed the number
   * @param at when the upload that made the link began
   * @param uploadId the identifier of that upload
   */
  public record Confirmed(NumberLink link, String uploaderId, Instant at, String uploadId) {}
}
