package io.github.visiontemplate.examples.sample;

import java.time.LocalDate;

/**
 * What samples are wanted. Equal orders give equal files, byte for byte.
 *
 * @param students how many pupils, from 1
 * @param unmatchedRate the share of pupils that cannot be matched, 0 to 1
 * @param seed where the random numbers start
 * @param today no examination lies after this day
 */
public record SampleOrder(int students, double unmatchedRate, long seed, LocalDate today) {

  /** The share that the operating manual of the Beijing system speaks of. */
  public static final double USUAL_UNMATCHED_RATE = 0.075;

  private static final int MAX_STUDENTS = 1_000_000;

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
