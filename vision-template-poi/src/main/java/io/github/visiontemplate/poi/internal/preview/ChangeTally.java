package io.github.visiontemplate.poi.internal.preview;

import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.Change;
import io.github.visiontemplate.store.RecordChange;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts the changes that the preview passed on. The report of a file with errors does not contain
 * these counts, because nothing of such a file would be stored.
 */
final class ChangeTally {

  private final Map<Change, Integer> changes = new EnumMap<>(Change.class);
  private final SortedMap<Semester, Integer> semesters = new TreeMap<>();

  private int leftOut;

  /**
   * Counts a change.
   *
   * @param leftOut whether the sheet has no row for it
   */
  void add(RecordChange change, boolean leftOut) {
    this.leftOut += leftOut ? 1 : 0;
    changes.merge(change.change(), 1, Integer::sum);
    semesters.merge(change.record().semester(), 1, Integer::sum);
  }

  /** Returns the number of changes for which the sheet had no row. */
  int leftOut() {
    return leftOut;
  }

  int of(Change change) {
    return changes.getOrDefault(change, 0);
  }

  Map<Semester, Integer> semesters() {
    return semesters;
  }
}
