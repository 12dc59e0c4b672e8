package io.github.visiontemplate.model;

/**
 * The host system's own key of a pupil. The library does not interpret it.
 *
 * @param value the key, not blank
 */
public record StudentKey(String value) implements Comparable<StudentKey> {

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
}
