package io.github.visiontemplate.store;

import io.github.visiontemplate.match.NumberLink;
import io.github.visiontemplate.match.NumberLinks;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.semester.Semester;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A store in memory. Thread-safe.
 *
 * @since 0.1
 */
public final class InMemoryScreeningStore implements ScreeningStore {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final UploadTurns turns = new UploadTurns(PATIENCE);
  private final InMemoryRecords records = new InMemoryRecords();
  private final InMemoryUploads uploads = new InMemoryUploads();
  private final InMemoryLinks links = new InMemoryLinks();

  /** Creates an empty store. */
  public InMemoryScreeningStore() {}

  @Override
  public LinkingSession begin(UploadHeader upload) {
    UploadTurns.Turn turn = turns.take(upload.uploader().schools());
    return new Session(turn, uploads.begin(), upload);
  }

  @Override
  public StoreView preview(UploadHeader upload) {
    return new View(upload);
  }

  @Override
  public Map<StudentKey, StoredScreening> find(Collection<StudentKey> students, Semester semester) {
    Map<StudentKey, StoredScreening> found = new HashMap<>();
    synchronized (records) {
      for (StudentKey student : students) {
        StoredScreening stored = records.get(new Slot(student, semester));
        if (stored != null) {
          found.put(student, stored);
        }
      }
    }
    return found;
  }

  /**
   * Returns the records of earlier uploads that were overwritten or left unchanged, oldest first.
   */
  public List<StoredScreening> history(StudentKey student, Semester semester) {
    synchronized (records) {
      return records.history(new Slot(student, semester));
    }
  }

  /**
   * Returns the links that uploads have made. Only links to pupils whom the directory finds within
   * the uploader's scope are visible.
   */
  public NumberLinks links(StudentDirectory directory) {
    return links.of(directory);
  }

  @Override
  public List<UploadRecord> uploads(Uploader uploader, int most) {
    synchronized (records) {
      return uploads.of(uploader).limit(most).toList();
    }
  }

  @Override
  public Optional<Reversal> revert(UploadId upload, Uploader by, Instant at, PupilScope scope) {
    UploadTurns.Turn turn = turns.take(by.schools());
    try {
      return revertible(upload, by).map(found -> revert(found, at, scope));
    } finally {
      turn.close();
    }
  }

  private Optional<UploadRecord> revertible(UploadId upload, Uploader by) {
    synchronized (records) {
      return uploads.find(upload, by);
    }
  }

  private Reversal revert(UploadRecord upload, Instant at, PupilScope scope) {
    Set<StudentKey> outOfScope = outOfScope(upload.id(), scope);
    synchronized (records) {
      if (upload.result().outcome() == UploadResult.Outcome.STORED) {
        uploads.reverted(upload.id(), at);
      }
      links.revert(upload.id(), outOfScope);
      return records.revert(upload.id(), outOfScope);
    }
  }

  /** Asks the host without holding the lock of the records, so that no other thread has to wait. */
  private Set<StudentKey> outOfScope(UploadId upload, PupilScope scope) {
    Set<StudentKey> pupils;
    synchronized (records) {
      pupils = records.pupilsOf(upload);
    }
    pupils.addAll(links.pupilsOf(upload));
    return scope.without(pupils);
  }

  /** What an upload reads. The records that the upload itself puts are not among them. */
  private class View implements StoreView {

    final UploadHeader header;

    View(UploadHeader header) {
      this.header = header;
    }

    @Override
    public Optional<UploadRecord> storedUpload(String sha256) {
      synchronized (records) {
        return uploads
            .of(header.uploader())
            .filter(UploadRecord::stands)
            .filter(upload -> upload.file().sha256().equals(sha256))
            .findFirst();
      }
    }

    @Override
    public Map<StudentKey, StoredScreening> find(
        Collection<StudentKey> students, Semester semester) {
      return InMemoryScreeningStore.this.find(students, semester);
    }

    @Override
    public List<RecordChange> changes(List<ScreeningRecord> batch) {
      synchronized (records) {
        return batch.stream().map(this::change).toList();
      }
    }

    private RecordChange change(ScreeningRecord record) {
      Slot slot = new Slot(record.student(), record.semester());
      return RecordChange.upon(records.pile(slot), record, header.origin());
    }

    @Override
    public void close() {}
  }

  private final class Session extends View implements LinkingSession {

    private final UploadTurns.Turn turn;
    private final int number;
    private final UploadId id;
    private final Map<Slot, StoredScreening> pending = new LinkedHashMap<>();
    private final List<NumberLink> confirmed = new ArrayList<>();
    private boolean ended;

    Session(UploadTurns.Turn turn, int number, UploadHeader header) {
      super(header);
      this.turn = turn;
      this.number = number;
      this.id = new UploadId(String.valueOf(number));
    }

    @Override
    public UploadId id() {
      return id;
    }

    @Override
    public List<RecordChange> put(List<ScreeningRecord> batch) {
      checkOpen();
      for (ScreeningRecord record : batch) {
        pending.put(
            new Slot(record.student(), record.semester()),
            new StoredScreening(record.screening(), header.origin(), id));
      }
      return changes(batch);
    }

    @Override
    public void link(List<NumberLink> made) {
      checkOpen();
      confirmed.addAll(made);
    }

    @Override
    public void discard() {
      checkOpen();
      pending.clear();
      confirmed.clear();
    }

    @Override
    public void commit(UploadResult result) {
      checkOpen();
      synchronized (records) {
        pending.forEach(records::put);
        links.add(confirmed, id, header);
        uploads.end(number, id, header, result);
      }
      close();
    }

    @Override
    public void close() {
      pending.clear();
      confirmed.clear();
      ended = true;
      turn.close();
    }

    private void checkOpen() {
      if (ended) {
        throw new IllegalStateException("the upload " + id + " has ended");
      }
    }
  }
}
