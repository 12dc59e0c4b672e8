package io.github.visiontemplate.report.internal;

import io.github.visiontemplate.match.PersonDirectory;
import org.jspecify.annotations.Nullable;

/**
 * What a host wants to know of rows without a pupil.
 *
 * @param persons who is asked for candidates by name and birth date; null where none are sought
 * @param matchRateFloor the share of matched rows below which the file is suspected to be another
 *     school's, 0 to 1
 */
public record UnmatchedSettings(@Nullable PersonDirectory persons, double matchRateFloor) {

  /** Half of the rows: a school's own file lacks some of its pupils, not most. */
  public static final double USUAL_FLOOR = 0.5;

  /**
   * Checks the floor.
   *
   * @throws IllegalArgumentException if it is not 0 to 1
   */
  public UnmatchedSettings {
    if (!(matchRateFloor >= 0 && matchRateFloor <= 1)) {
      throw new IllegalArgumentException(
          "expected a match rate of 0 to 1, found " + matchRateFloor);
    }
  }
}
