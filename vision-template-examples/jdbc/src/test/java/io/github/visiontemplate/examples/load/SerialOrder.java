package io.github.visiontemplate.examples.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Looks for one order of all imports and exports that explains what every pupil's record was at
 * each time: a graph of what must have come before what, which must have no cycle.
 */
final class SerialOrder {

  private final List<List<Integer>> after = new ArrayList<>();

  /** Adds an import or export, and returns its node. */
  int node() {
    after.add(new ArrayList<>());
    return after.size() - 1;
  }

  /** The imports of one pupil, in the order in which they overwrote each other. */
  void chain(List<Integer> imports) {
    for (int i = 1; i < imports.size(); i++) {
      after.get(imports.get(i - 1)).add(imports.get(i));
    }
  }

  /**
   * An export: it comes after the imports that it shows, and before those that overwrote them.
   *
   * @param shown the import shown for each pupil; a pupil without a record is missing
   * @param chains the imports of each pupil in their order
   */
  void export(
      Map<Integer, Integer> shown, List<Integer> pupils, Map<Integer, List<Integer>> chains) {
    int export = node();
    for (int pupil : pupils) {
      List<Integer> chain = chains.getOrDefault(pupil, List.of());
      Integer last = shown.get(pupil);
      int place = last == null ? -1 : chain.indexOf(last);
      if (last != null) {
        if (place < 0) {
          throw new AssertionError("an export shows a record that was never stored");
        }
        after.get(last).add(export);
      }
      if (place + 1 < chain.size()) {
        after.get(export).add(chain.get(place + 1));
      }
    }
  }

  /** Returns whether there is such an order. */
  boolean exists() {
    int[] before = new int[after.size()];
    after.forEach(nodes -> nodes.forEach(node -> before[node]++));
    Deque<Integer> free = new ArrayDeque<>();
    for (int node = 0; node < before.length; node++) {
      if (before[node] == 0) {
        free.add(node);
      }
    }
    int placed = 0;
    for (; !free.isEmpty(); placed++) {
      for (int next : after.get(free.remove())) {
        if (--before[next] == 0) {
          free.add(next);
        }
      }
    }
    return placed == before.length;
  }
}
