package io.github.visiontemplate.match;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of its pupil beside the number.
 *
 * @param name the name; null where the row has none
 * @param birthDate the birth date; null where the row has none
 */
public record Person(@Nullable String name, @Nullable LocalDate birthDate) {

  /** Shows nothing of a minor. */
  @Override
  public String toString() {
    return "Person[]";
  }
}
