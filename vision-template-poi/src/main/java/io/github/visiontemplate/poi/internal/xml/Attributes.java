package io.github.visiontemplate.poi.internal.xml;

import java.util.Arrays;

/** The attributes of one start tag, as indexes into the bytes of the window. */
public final class Attributes {

  private static final int NAME = 0;
  private static final int NAME_END = 1;
  private static final int VALUE = 2;
  private static final int VALUE_END = 3;
  private static final int STRIDE = 4;
  private static final int FIRST = 16;
  private static final int MOST = 256;

  private int[] places = new int[STRIDE * FIRST];
  private int count;

  /** Returns how many attributes there are. */
  public int count() {
    return count;
  }

  void clear() {
    count = 0;
  }

  /** Adds an attribute. Returns false if there are too many. */
  boolean add(int name, int nameEnd, int value, int valueEnd) {
    if (STRIDE * count == places.length) {
      if (count == MOST) {
        return false;
      }
      places = Arrays.copyOf(places, 2 * places.length);
    }
    int at = STRIDE * count++;
    places[at + NAME] = name;
    places[at + NAME_END] = nameEnd;
    places[at + VALUE] = value;
    places[at + VALUE_END] = valueEnd;
    return true;
  }

  /** Returns the index at which a name begins. */
  public int name(int index) {
    return places[STRIDE * index + NAME];
  }

  /** Returns the index behind a name. */
  public int nameEnd(int index) {
    return places[STRIDE * index + NAME_END];
  }

  /** Returns the index at which a value begins, behind its quote. */
  public int value(int index) {
    return places[STRIDE * index + VALUE];
  }

  /** Returns the index behind a value, where its closing quote is. */
  public int valueEnd(int index) {
    return places[STRIDE * index + VALUE_END];
  }

  /** Returns the only letter of an attribute's name, or 0 if the name is longer. */
  public byte letter(byte[] bytes, int index) {
    int name = name(index);
    return nameEnd(index) - name == 1 ? bytes[name] : 0;
  }

  /** Returns the index of the attribute that has exactly this name, or -1 if there is none. */
  public int find(byte[] bytes, byte[] wanted) {
    for (int i = 0; i < count; i++) {
      if (XmlBytes.equal(bytes, name(i), nameEnd(i), wanted)) {
        return i;
      }
    }
    return -1;
  }

  boolean hasDuplicates(byte[] bytes) {
    for (int i = 1; i < count; i++) {
      for (int j = 0; j < i; j++) {
        if (sameName(bytes, i, j)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean sameName(byte[] bytes, int i, int j) {
    int length = nameEnd(i) - name(i);
    return length == nameEnd(j) - name(j)
        && bytes[name(i)] == bytes[name(j)]
        && (length == 1 || Arrays.equals(bytes, name(i), nameEnd(i), bytes, name(j), nameEnd(j)));
  }
}
