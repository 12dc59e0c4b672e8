package io.github.visiontemplate.model;

import java.util.regex.Pattern;

/**
 * The host system's own key of a pupil. The library does not interpret it.
 *
 * @param value the key, not blank
 * @since 0.1
 */
public record StudentKey(String value) implements Comparable<StudentKey> {

  private static final Pattern NUMBER = Pattern.compile("[A-Za-z]?[0-9]{17}[0-9Xx]");

  /**
   * Checks the key.
   *
   * @throws IllegalArgumentException if the key is blank
   */
  public StudentKey {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a student key must not be blank");
    }
  }

  @Override
  public int compareTo(StudentKey other) {
    return value.compareTo(other.value);
  }

  /**
   * Returns the key. A key that looks like a student number or an identity number is masked,
   * because some hosts use these numbers as keys.
   */
  @Override
  public String toString() {
    return NUMBER.matcher(value).matches() ? NationalStudentNumber.masked(value) : value;
  }
}
