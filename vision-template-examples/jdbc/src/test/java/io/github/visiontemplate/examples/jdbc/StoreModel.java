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
import io.github.visiontemplate.store.UploadRecord;
import io.github.visiontemplate.store.UploadResult;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A store in the plainest way: a pile of records for each pupil and semester. */
final class StoreModel {

  private final Map<Place, Deque<StoredScreening>> piles = new HashMap<>();
  private final List<Upload> uploads = new ArrayList<>();

  /** Whose records a pile holds. */
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
      changes.add(change(upload, record, List.copyOf(pile(place))));
    }
    return changes;
  }

  /** The topmost record comes first. */
  private static RecordChange change(
      Upload upload, ScreeningRecord record, List<StoredScreening> pile) {
    List<Boolean> same =
        pile.stream()
            .map(
                each ->
                    isSame(
                        each,
                        new StoredScreening(record.screening(), upload.header.origin(), upload.id)))
            .toList();
    int last = same.indexOf(true);
    Change change = last == 0 ? Change.UNCHANGED : Change.OVERWRITTEN;
    return new RecordChange(
        record,
        pile.isEmpty() ? Change.INSERTED : change,
        pile.isEmpty() ? null : pile.get(0),
        pile.stream().limit(Math.max(last, 0)).map(StoredScreening::upload).toList());
  }

  private static boolean isSame(StoredScreening one, StoredScreening other) {
    return one.screening().equals(other.screening()) && one.origin() == other.origin();
  }

  void end(Upload upload, UploadResult result) {
    upload.result = result;
    uploads.add(0, upload);
    if (result.outcome() == UploadResult.Outcome.STORED) {
      upload.pending.forEach(
          (place, screening) ->
              pile(place).push(new StoredScreening(screening, upload.header.origin(), upload.id)));
    }
  }

  Optional<Reversal> revert(UploadId id, Uploader by, Instant at, Predicate<StudentKey> inScope) {
    Optional<Upload> found =
        uploads.stream()
            .filter(each -> each.id.equals(id))
            .filter(each -> each.header.uploader().id().equals(by.id()))
            .filter(each -> by.schools().containsAll(each.header.uploader().schools()))
            .findFirst();
    found
        .filter(each -> each.result.outcome() == UploadResult.Outcome.STORED)
        .ifPresent(each -> each.revertedAt = at);
    return found.map(each -> revert(id, inScope));
  }

  private Reversal revert(UploadId id, Predicate<StudentKey> inScope) {
    List<Change> undone = new ArrayList<>();
    List<Reversal.Kept> kept = new ArrayList<>();
    piles.forEach(
        (place, pile) -> {
          if (pile.stream().noneMatch(record -> record.upload().equals(id))) {
            return;
          }
          if (!inScope.test(place.student())) {
            kept.add(Reversal.Kept.outOfScope(place.student(), place.semester()));
          } else if (pile.peek().upload().equals(id)) {
            undone.add(pop(pile));
          } else {
            kept.add(Reversal.Kept.heldBy(pile.peek().upload(), place.student(), place.semester()));
          }
        });
    return new Reversal(
        id,
        Collections.frequency(undone, Change.INSERTED),
        Collections.frequency(undone, Change.OVERWRITTEN),
        Collections.frequency(undone, Change.UNCHANGED),
        kept);
  }

  private static Change pop(Deque<StoredScreening> pile) {
    StoredScreening top = pile.pop();
    if (pile.isEmpty()) {
      return Change.INSERTED;
    }
    return isSame(pile.peek(), top) ? Change.UNCHANGED : Change.OVERWRITTEN;
  }

  private Deque<StoredScreening> pile(Place place) {
    return piles.computeIfAbsent(place, each -> new ArrayDeque<>());
  }

  StoredScreening top(Place place) {
    return pile(place).peek();
  }

  /** Returns the records below the topmost one, oldest first. */
  List<StoredScreening> below(Place place) {
    List<StoredScreening> below = new ArrayList<>();
    pile(place).descendingIterator().forEachRemaining(below::add);
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
        .filter(each -> each.result().outcome() == UploadResult.Outcome.STORED)
        .filter(each -> each.revertedAt() == null)
        .findFirst();
  }

  /** Returns the upload that ended that number of uploads before the last one. */
  Optional<UploadId> ended(int back) {
    return back < uploads.size() ? Optional.of(uploads.get(back).id) : Optional.empty();
  }
}
