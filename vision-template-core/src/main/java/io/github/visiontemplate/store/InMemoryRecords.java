package io.github.visiontemplate.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The records and what lies below them. Not thread-safe. */
final class InMemoryRecords {

  private final Map<Slot, StoredScreening> records = new HashMap<>();

  /** Only slots that were overwritten, oldest record first. */
  private final Map<Slot, List<StoredScreening>> history = new HashMap<>();

  @Nullable StoredScreening get(Slot slot) {
    return records.get(slot);
  }

  List<StoredScreening> history(Slot slot) {
    return List.copyOf(history.getOrDefault(slot, List.of()));
  }

  void put(Slot slot, StoredScreening after) {
    StoredScreening before = records.get(slot);
    if (Change.between(before, after) != Change.UNCHANGED) {
      records.put(slot, after);
      if (before != null) {
        history.computeIfAbsent(slot, key -> new ArrayList<>()).add(before);
      }
    }
  }

  Reversal revert(UploadId upload) {
    List<Reversal.Kept> kept = keptFrom(upload);
    List<Slot> standing = new ArrayList<>();
    records.forEach(
        (slot, record) -> {
          if (record.upload().equals(upload)) {
            standing.add(slot);
          }
        });
    int restored = (int) standing.stream().filter(this::takeAway).count();
    return new Reversal(upload, standing.size() - restored, restored, kept);
  }

  private List<Reversal.Kept> keptFrom(UploadId upload) {
    List<Reversal.Kept> kept = new ArrayList<>();
    history.forEach(
        (slot, below) -> {
          if (below.stream().anyMatch(record -> record.upload().equals(upload))) {
            UploadId by = Objects.requireNonNull(records.get(slot)).upload();
            kept.add(new Reversal.Kept(slot.student(), slot.semester(), by));
          }
        });
    return kept;
  }

  /** Takes the topmost record away; returns whether one came up from below. */
  private boolean takeAway(Slot slot) {
    List<StoredScreening> below = history.get(slot);
    if (below == null) {
      records.remove(slot);
      return false;
    }
    records.put(slot, below.remove(below.size() - 1));
    if (below.isEmpty()) {
      history.remove(slot);
    }
    return true;
  }
}
