package io.github.visiontemplate.store;

import io.github.visiontemplate.model.StudentKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The current records and the earlier records below them. Not thread-safe. */
final class InMemoryRecords {

  private final Map<Slot, StoredScreening> records = new HashMap<>();

  /** The earlier records of slots that have any, oldest record first. */
  private final Map<Slot, List<StoredScreening>> history = new HashMap<>();

  @Nullable StoredScreening get(Slot slot) {
    return records.get(slot);
  }

  List<StoredScreening> history(Slot slot) {
    return List.copyOf(history.getOrDefault(slot, List.of()));
  }

  /** Returns all records of a slot, the topmost first. */
  List<StoredScreening> pile(Slot slot) {
    StoredScreening top = records.get(slot);
    if (top == null) {
      return List.of();
    }
    List<StoredScreening> below = history.getOrDefault(slot, List.of());
    List<StoredScreening> pile = new ArrayList<>(1 + below.size());
    pile.add(top);
    for (int i = below.size() - 1; i >= 0; i--) {
      pile.add(below.get(i));
    }
    return pile;
  }

  void put(Slot slot, StoredScreening after) {
    StoredScreening before = records.put(slot, after);
    if (before != null) {
      history.computeIfAbsent(slot, key -> new ArrayList<>()).add(before);
    }
  }

  /** Returns the pupils of whom an upload has records, at the top or in the history. */
  Set<StudentKey> pupilsOf(UploadId upload) {
    Set<StudentKey> pupils = new HashSet<>();
    slotsOf(upload, slot -> pupils.add(slot.student()));
    return pupils;
  }

  /**
   * Removes those records of an upload that are topmost. Records of pupils who are out of scope are
   * kept.
   */
  Reversal revert(UploadId upload, Set<StudentKey> outOfScope) {
    List<Reversal.Kept> kept = new ArrayList<>();
    List<Slot> tops = new ArrayList<>();
    slotsOf(
        upload,
        slot -> {
          UploadId top = Objects.requireNonNull(records.get(slot)).upload();
          if (outOfScope.contains(slot.student())) {
            kept.add(Reversal.Kept.outOfScope(slot.student(), slot.semester()));
          } else if (top.equals(upload)) {
            tops.add(slot);
          } else {
            kept.add(Reversal.Kept.heldBy(top, slot.student(), slot.semester()));
          }
        });
    return takeAway(upload, tops, kept);
  }

  private void slotsOf(UploadId upload, Consumer<Slot> each) {
    records.forEach(
        (slot, top) -> {
          if (top.upload().equals(upload)
              || history.getOrDefault(slot, List.of()).stream()
                  .anyMatch(below -> below.upload().equals(upload))) {
            each.accept(slot);
          }
        });
  }

  private Reversal takeAway(UploadId upload, List<Slot> slots, List<Reversal.Kept> kept) {
    List<Change> undone = slots.stream().map(this::takeAway).toList();
    return new Reversal(
        upload,
        Collections.frequency(undone, Change.INSERTED),
        Collections.frequency(undone, Change.OVERWRITTEN),
        Collections.frequency(undone, Change.UNCHANGED),
        kept);
  }

  /** Removes the topmost record. Returns the kind of change that storing that record had made. */
  private Change takeAway(Slot slot) {
    StoredScreening top = Objects.requireNonNull(records.remove(slot));
    List<StoredScreening> below = history.get(slot);
    if (below == null) {
      return Change.INSERTED;
    }
    StoredScreening back = below.remove(below.size() - 1);
    records.put(slot, back);
    if (below.isEmpty()) {
      history.remove(slot);
    }
    boolean same = back.origin() == top.origin() && back.screening().equals(top.screening());
    return same ? Change.UNCHANGED : Change.OVERWRITTEN;
  }
}
