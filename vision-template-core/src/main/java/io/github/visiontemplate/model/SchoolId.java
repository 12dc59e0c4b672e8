package io.github.visiontemplate.model;

/**
 * The host system's identifier of a school, such as {@code 1101050012}. The library does not
 * interpret it.
 *
 * @param value the identifier, not blank
 * @since 0.1
 */
public record SchoolId(String value) implements Comparable<SchoolId> {

  /**
   * Checks the identifier.
   *
   * @throws IllegalArgumentException if the identifier is blank
   */
  public SchoolId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a school id must not be blank");
    }
  }

  @Override
  public int compareTo(SchoolId other) {
    return value.compareTo(other.value);
  }
}
