package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.match.NumberLinks;
import io.github.visiontemplate.match.PersonDirectory;
import io.github.visiontemplate.match.StudentDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The settings by which rows are matched with pupils.
 *
 * @param directory the register of pupils
 * @param links the numbers that people have confirmed; null if none are kept
 * @param persons finds candidates by name and birth date; null if no candidates are looked for
 * @param matchRateFloor the share of matched rows below which the file may belong to another
 *     school, 0 to 1
 */
public record Matching(
    StudentDirectory directory,
    @Nullable NumberLinks links,
    @Nullable PersonDirectory persons,
    double matchRateFloor) {

  /**
   * Checks the match rate.
   *
   * @throws IllegalArgumentException if the match rate is not 0 to 1
   */
  public Matching {
    if (!(matchRateFloor >= 0 && matchRateFloor <= 1)) {
      throw new IllegalArgumentException(
          "expected a match rate of 0 to 1, found " + matchRateFloor);
    }
  }
}
