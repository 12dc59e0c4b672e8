package io.github.visiontemplate.report.internal;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.semester.Semester;

/**
 * Remembers the first row of each pupil and semester in 16 bytes, without the key: the row number
 * and 96 bits of a hash. Among a million pupils, two share those bits with a probability below
 * 10<sup>−17</sup>.
 */
public final class SlotTable {

  private static final long ODD_A = 0x9E3779B97F4A7C15L;
  private static final long ODD_B = 0xC2B2AE3D27D4EB4FL;
  private static final long ROW = 0xFFFF_FFFFL;

  /** Pairs: 64 bits of the hash; 32 bits more in front of the row number, which is never 0. */
  private long[] pairs = new long[1 << 11];

  private int count;

  /** Returns the first row of the pupil and semester; notes the given row if there was none. */
  public int putIfAbsent(StudentKey student, Semester semester, int row) {
    if (8L * count >= 3L * pairs.length) {
      grow();
    }
    long high = hash(student, semester, ODD_A);
    long low = hash(student, semester, ODD_B) & ~ROW;
    int at = find(pairs, high, low);
    if (pairs[at + 1] == 0) {
      pairs[at] = high;
      pairs[at + 1] = low | row;
      count++;
    }
    return (int) (pairs[at + 1] & ROW);
  }

  /** Returns the index of the hash, or the free index where it belongs. */
  private static int find(long[] pairs, long high, long low) {
    int at = (int) (high >>> 1) & (pairs.length - 2) & ~1;
    while (pairs[at + 1] != 0 && (pairs[at] != high || (pairs[at + 1] & ~ROW) != low)) {
      at = (at + 2) & (pairs.length - 1);
    }
    return at;
  }

  private void grow() {
    long[] grown = new long[2 * pairs.length];
    for (int at = 0; at < pairs.length; at += 2) {
      if (pairs[at + 1] != 0) {
        int place = find(grown, pairs[at], pairs[at + 1] & ~ROW);
        grown[place] = pairs[at];
        grown[place + 1] = pairs[at + 1];
      }
    }
    pairs = grown;
  }

  private static long hash(StudentKey student, Semester semester, long odd) {
    String key = student.value();
    long hash = mixed(semester.year().startYear() * 4L + semester.term().number(), odd);
    for (int i = 0; i < key.length(); i++) {
      hash = mixed(hash ^ key.charAt(i), odd);
    }
    return mixed(hash ^ key.length(), odd);
  }

  private static long mixed(long hash, long odd) {
    long product = hash * odd;
    return product ^ (product >>> 29);
  }
}
