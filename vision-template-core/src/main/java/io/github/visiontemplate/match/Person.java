package io.github.visiontemplate.match;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The name and the birth date that a row gives for its pupil.
 *
 * @param name the name; null if the row has none
 * @param birthDate the birth date; null if the row has none
 * @since 0.1
 */
public record Person(@Nullable String name, @Nullable LocalDate birthDate) {

  /** Shows neither value, because they are personal data of a minor. */
  @Override
  public String toString() {
    return "Person[]";
  }
}
