package io.github.visiontemplate.poi.internal.xml;

import java.util.Arrays;

/** The names of the open elements, as written. */
final class TagStack {

  /** The deepest nesting that is read; elements of a sheet part are about ten deep. */
  private static final int DEEPEST = 256;

  private final Location location;
  private int[] starts = new int[16];
  private byte[] names = new byte[128];
  private int depth;

  TagStack(Location location) {
    this.location = location;
  }

  int depth() {
    return depth;
  }

  void push(byte[] bytes, int from, int to) {
    if (depth == DEEPEST) {
      throw location.corrupt();
    }
    if (depth + 1 == starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    int start = starts[depth];
    int end = start + to - from;
    if (end > names.length) {
      names = Arrays.copyOf(names, 2 * end);
    }
    for (int i = from, j = start; i < to; i++, j++) {
      names[j] = bytes[i];
    }
    starts[++depth] = end;
  }

  /** Closes the innermost element. */
  void pop() {
    depth--;
  }

  /** Returns whether the innermost open element has this name. */
  boolean isOpen(byte[] bytes, int from, int to) {
    if (depth == 0) {
      return false;
    }
    int start = starts[depth - 1];
    if (starts[depth] - start != to - from) {
      return false;
    }
    for (int i = from, j = start; i < to; i++, j++) {
      if (names[j] != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
