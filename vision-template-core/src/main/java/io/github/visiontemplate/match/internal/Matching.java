package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.match.NumberLinks;
import io.github.visiontemplate.match.PersonDirectory;
import io.github.visiontemplate.match.StudentDirectory;
import org.jspecify.annotations.Nullable;

/**
 * What rows are matched with.
 *
 * @param directory the register of pupils
 * @param links the numbers that people have confirmed; null where none are kept
 * @param persons who is asked for candidates by name and birth date; null where none are sought
 * @param matchRateFloor the share of matched rows below which the file is suspected to be another
 *     school's, 0 to 1
 */
public record Matching(
    StudentDirectory directory,
    @Nullable NumberLinks links,
    @Nullable PersonDirectory persons,
    double matchRateFloor) {

  /**
   * Checks the floor.
   *
   * @throws IllegalArgumentException if it is not 0 to 1
   */
  public Matching {
    if (!(matchRateFloor >= 0 && matchRateFloor <= 1)) {
      throw new IllegalArgumentException(
          "expected a match rate of 0 to 1, found " + matchRateFloor);
    }
  }
}
