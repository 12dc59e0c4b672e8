package io.github.visiontemplate.match.internal;

/**
 * Finds out whether most birth dates of a file are wrong by one day in the same direction, because
 * a program wrote them in another time zone. Rows with a different name do not count: if rows have
 * slipped, the name and birth date belong to another pupil, who may happen to be one day younger.
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

  /** Returns 1 if most birth dates are one day too late, −1 if one day too early, otherwise 0. */
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
