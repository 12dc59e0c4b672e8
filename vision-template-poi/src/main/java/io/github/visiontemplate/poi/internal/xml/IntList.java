package io.github.visiontemplate.poi.internal.xml;

import java.util.Arrays;

/** A growing list of indexes, such as those of all texts in a document. */
final class IntList {

  private int[] places = new int[8];
  private int size;

  int size() {
    return size;
  }

  int get(int index) {
    return places[index];
  }

  void add(int place) {
    if (size == places.length) {
      places = Arrays.copyOf(places, 2 * size);
    }
    places[size++] = place;
  }
}
