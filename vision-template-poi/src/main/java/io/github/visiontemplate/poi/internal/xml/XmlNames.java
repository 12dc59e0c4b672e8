package io.github.visiontemplate.poi.internal.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The names of the elements of a part. Each name is turned into a string only once. */
final class XmlNames {

  /** The most names; the standard defines some hundred. */
  private static final int MOST = 4_096;

  private static final int SLOTS = 2 * MOST;

  private final Location location;
  private final byte[][] keys = new byte[SLOTS][];
  private final String[] names = new String[SLOTS];
  private int count;

  XmlNames(Location location) {
    this.location = location;
  }

  /** Returns the name in a range of bytes. */
  String get(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    int slot = hash & (SLOTS - 1);
    for (byte[] key = keys[slot]; key != null; key = keys[slot]) {
      if (Arrays.equals(key, 0, key.length, bytes, from, to)) {
        return names[slot];
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    return add(slot, Arrays.copyOfRange(bytes, from, to));
  }

  private String add(int slot, byte[] key) {
    if (count++ == MOST) {
      throw location.corrupt();
    }
    keys[slot] = key;
    names[slot] = new String(key, StandardCharsets.UTF_8);
    return names[slot];
  }
}
