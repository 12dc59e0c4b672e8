package io.github.visiontemplate.report.internal;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.semester.Semester;

/**
 * Remembers the first row of each pupil and semester. An entry takes 16 bytes: the row number and
 * 96 bits of a hash, but not the key. The probability that any two of a million pupils have the
 * same 96 bits is below 10<sup>−17</sup>.
 */
public final class SlotTable {

  private static final long ODD_A = 0x9E3779B97F4A7C15L;
  private static final long ODD_B = 0xC2B2AE3D27D4EB4FL;
  private static final long ROW = 0xFFFF_FFFFL;

  /**
   * Entries of two numbers. The first has 64 bits of the hash. The second has 32 more bits of the
   * hash, followed by the row number in 32 bits. The row number of a used entry is never 0.
   */
  private long[] pairs = new long[1 << 11];

  private int count;

  /**
   * Returns the first row of the pupil and semester. Stores the given row as the first if there was
   * none.
   */
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

  /**
   * Returns the index of the entry with the hash, or the free index at which to store this entry.
   */
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
