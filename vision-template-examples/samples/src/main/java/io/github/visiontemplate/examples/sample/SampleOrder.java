package io.github.visiontemplate.examples.sample;

import java.time.LocalDate;

/**
 * Describes the wanted samples. Equal orders give files that are equal byte for byte.
 *
 * @param students the number of pupils, 1 to 9,999,999, in a school at most 1,000,000
 * @param unmatchedRate the share of pupils that cannot be matched, 0 to 1
 * @param seed the seed of the random numbers
 * @param today the day after which there are no examinations
 */
public record SampleOrder(int students, double unmatchedRate, long seed, LocalDate today) {

  /** The share of unmatched pupils that the operating manual of the Beijing system mentions. */
  public static final double USUAL_UNMATCHED_RATE = 0.075;

  private static final int MAX_STUDENTS = 9_999_999;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of range
   */
  public SampleOrder {
    if (students < 1 || students > MAX_STUDENTS) {
      throw new IllegalArgumentException(
          "expected 1 to " + MAX_STUDENTS + " students, found " + students);
    }
    if (!(unmatchedRate >= 0 && unmatchedRate <= 1)) {
      throw new IllegalArgumentException(
          "expected an unmatched rate of 0 to 1, found " + unmatchedRate);
    }
  }

  /** Returns how many pupils cannot be matched. */
  public int unmatched() {
    return (int) Math.round(students * unmatchedRate);
  }
}
