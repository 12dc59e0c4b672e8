package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.Change;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.store.Reversal;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadHeader;
import io.github.visiontemplate.store.UploadId;
import io.github.visiontemplate.store.UploadOutcome;
import io.github.visiontemplate.store.UploadRecord;
import io.github.visiontemplate.store.UploadResult;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store in the plainest way: a pile of records for each pupil and semester. */
final class StoreModel {

  private final Map<Place, Deque<StoredScreening>> piles = new HashMap<>();
  private final List<Upload> uploads = new ArrayList<>();

  /** Where a pile stands. */
  record Place(StudentKey student, Semester semester) {}

  /** An upload, open or ended. */
  static final class Upload {
    final UploadId id;
    final UploadHeader header;
    final Map<Place, VisionScreening> pending = new LinkedHashMap<>();
    UploadResult result;
    Instant revertedAt;

    Upload(UploadId id, UploadHeader header) {
      this.id = id;
      this.header = header;
    }

    UploadRecord record() {
      return new UploadRecord(
          id,
          header.uploader().id(),
          header.file(),
          header.origin(),
          header.at(),
          result,
          revertedAt);
    }
  }

  List<RecordChange> put(Upload upload, List<ScreeningRecord> records) {
    List<RecordChange> changes = new ArrayList<>();
    for (ScreeningRecord record : records) {
      Place place = new Place(record.student(), record.semester());
      upload.pending.put(place, record.screening());
      StoredScreening before = top(place);
      changes.add(new RecordChange(record, change(upload, record.screening(), before), before));
    }
    return changes;
  }

  private static Change change(Upload upload, VisionScreening after, StoredScreening before) {
    if (before == null) {
      return Change.INSERTED;
    }
    return before.screening().equals(after) && before.origin() == upload.header.origin()
        ? Change.UNCHANGED
        : Change.OVERWRITTEN;
  }

  void end(Upload upload, UploadResult result) {
    upload.result = result;
    uploads.add(0, upload);
    if (result.outcome() == UploadOutcome.STORED) {
      upload.pending.forEach(
          (place, screening) -> {
            if (change(upload, screening, top(place)) != Change.UNCHANGED) {
              piles
                  .computeIfAbsent(place, each -> new ArrayDeque<>())
                  .push(new StoredScreening(screening, upload.header.origin(), upload.id));
            }
          });
    }
  }

  Optional<Reversal> revert(UploadId id, Uploader by, Instant at) {
    Optional<Upload> found =
        uploads.stream()
            .filter(each -> each.id.equals(id))
            .filter(each -> each.header.uploader().id().equals(by.id()))
            .filter(each -> by.schools().containsAll(each.header.uploader().schools()))
            .findFirst();
    found
        .filter(each -> each.result.outcome() == UploadOutcome.STORED)
        .ifPresent(each -> each.revertedAt = at);
    return found.map(each -> revert(id));
  }

  private Reversal revert(UploadId id) {
    int removed = 0;
    int restored = 0;
    List<Reversal.Kept> kept = new ArrayList<>();
    for (Map.Entry<Place, Deque<StoredScreening>> each : piles.entrySet()) {
      Deque<StoredScreening> pile = each.getValue();
      if (!pile.isEmpty() && pile.peek().upload().equals(id)) {
        pile.pop();
        removed += pile.isEmpty() ? 1 : 0;
        restored += pile.isEmpty() ? 0 : 1;
      } else if (pile.stream().anyMatch(record -> record.upload().equals(id))) {
        Place place = each.getKey();
        kept.add(new Reversal.Kept(place.student(), place.semester(), pile.peek().upload()));
      }
    }
    return new Reversal(id, removed, restored, kept);
  }

  StoredScreening top(Place place) {
    return piles.getOrDefault(place, new ArrayDeque<>()).peek();
  }

  /** Returns the records below the topmost one, oldest first. */
  List<StoredScreening> below(Place place) {
    List<StoredScreening> below = new ArrayList<>();
    piles.getOrDefault(place, new ArrayDeque<>()).descendingIterator().forEachRemaining(below::add);
    return below.isEmpty() ? below : below.subList(0, below.size() - 1);
  }

  Map<StudentKey, StoredScreening> find(List<StudentKey> students, Semester semester) {
    Map<StudentKey, StoredScreening> found = new HashMap<>();
    for (StudentKey student : students) {
      StoredScreening top = top(new Place(student, semester));
      if (top != null) {
        found.put(student, top);
      }
    }
    return found;
  }

  List<UploadRecord> uploads(Uploader uploader) {
    return uploads.stream()
        .filter(each -> each.header.uploader().id().equals(uploader.id()))
        .map(Upload::record)
        .toList();
  }

  Optional<UploadRecord> storedUpload(String sha256, Uploader uploader) {
    return uploads(uploader).stream()
        .filter(each -> each.file().sha256().equals(sha256))
        .filter(each -> each.result().outcome() == UploadOutcome.STORED)
        .filter(each -> each.revertedAt() == null)
        .findFirst();
  }

  /** Returns the upload that was ended so many before the last one. */
  Optional<UploadId> ended(int back) {
    return back < uploads.size() ? Optional.of(uploads.get(back).id) : Optional.empty();
  }
}
