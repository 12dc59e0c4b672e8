package io.github.visiontemplate.match.internal;

/**
 * Finds out whether most birth dates of a file are off by the same single day, because a program
 * wrote them in another time zone. Rows with a different name do not count: where rows have
 * slipped, a neighbour may be a day younger.
 */
final class DayShift {

  private static final int FEWEST = 3;

  private int compared;
  private int late;
  private int early;

  void count(DirectoryComparison comparison) {
    if (comparison.birthDate() != Agreement.UNKNOWN && comparison.name() != Agreement.DIFFERENT) {
      compared++;
      late += comparison.daysOff() > 0 ? 1 : 0;
      early += comparison.daysOff() < 0 ? 1 : 0;
    }
  }

  /** Returns by how many days most birth dates are late: 1, −1 or 0. */
  int days() {
    if (isMost(late)) {
      return 1;
    }
    return isMost(early) ? -1 : 0;
  }

  private boolean isMost(int off) {
    return off >= FEWEST && 2L * off > compared;
  }
}
