package io.github.visiontemplate.match.internal;

/** A set of 64-bit hashes in an open-addressing table; 0 is stored as 1. */
final class LongSet {

  private long[] table = new long[1 << 10];
  private int count;

  void add(long hash) {
    if (8L * count >= 5L * table.length) {
      grow();
    }
    long value = hash == 0 ? 1 : hash;
    int at = find(table, value);
    if (table[at] == 0) {
      table[at] = value;
      count++;
    }
  }

  boolean contains(long hash) {
    long value = hash == 0 ? 1 : hash;
    return table[find(table, value)] == value;
  }

  /** Returns the index of the value, or the free index where it belongs. */
  private static int find(long[] table, long value) {
    int at = (int) (value ^ (value >>> 32)) & (table.length - 1);
    while (table[at] != 0 && table[at] != value) {
      at = (at + 1) & (table.length - 1);
    }
    return at;
  }

  private void grow() {
    long[] grown = new long[2 * table.length];
    for (long value : table) {
      if (value != 0) {
        grown[find(grown, value)] = value;
      }
    }
    table = grown;
  }
}
