package io.github.visiontemplate.store;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.semester.Semester;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A store in memory. Thread-safe; uploads take effect in the order of their commits, and what
 * {@link StoreSession#put} answered holds for the state at that moment.
 */
public final class InMemoryScreeningStore implements ScreeningStore {

  private final Object lock = new Object();
  private final Map<Slot, StoredScreening> records = new HashMap<>();
  private final Map<Slot, List<StoredScreening>> history = new HashMap<>();
  private final List<UploadId> uploads = new ArrayList<>();
  private int sessions;

  /** Creates an empty store. */
  public InMemoryScreeningStore() {}

  /** Where one record has its place. */
  private record Slot(StudentKey student, Semester semester) {}

  @Override
  public StoreSession begin(UploadHeader upload) {
    synchronized (lock) {
      return new Session(new UploadId(String.valueOf(++sessions)), upload);
    }
  }

  @Override
  public Map<StudentKey, StoredScreening> find(Collection<StudentKey> students, Semester semester) {
    Map<StudentKey, StoredScreening> found = new HashMap<>();
    synchronized (lock) {
      for (StudentKey student : students) {
        StoredScreening stored = records.get(new Slot(student, semester));
        if (stored != null) {
          found.put(student, stored);
        }
      }
    }
    return found;
  }

  /** Returns the records that were overwritten, oldest first. */
  public List<StoredScreening> history(StudentKey student, Semester semester) {
    synchronized (lock) {
      return List.copyOf(history.getOrDefault(new Slot(student, semester), List.of()));
    }
  }

  /** Returns the committed uploads, in the order of their commits. */
  public List<UploadId> uploads() {
    synchronized (lock) {
      return List.copyOf(uploads);
    }
  }

  private static Change change(@Nullable StoredScreening before, StoredScreening after) {
    if (before == null) {
      return Change.INSERTED;
    }
    boolean same =
        before.screening().equals(after.screening()) && before.origin() == after.origin();
    return same ? Change.UNCHANGED : Change.OVERWRITTEN;
  }

  private void apply(Slot slot, StoredScreening after) {
    StoredScreening before = records.get(slot);
    if (change(before, after) != Change.UNCHANGED) {
      records.put(slot, after);
      if (before != null) {
        history.computeIfAbsent(slot, key -> new ArrayList<>()).add(before);
      }
    }
  }

  private final class Session implements StoreSession {

    private final UploadId id;
    private final UploadHeader header;
    private final Map<Slot, StoredScreening> pending = new LinkedHashMap<>();
    private boolean ended;

    Session(UploadId id, UploadHeader header) {
      this.id = id;
      this.header = header;
    }

    @Override
    public UploadId id() {
      return id;
    }

    @Override
    public List<Change> put(List<ScreeningRecord> batch) {
      checkOpen();
      synchronized (lock) {
        return batch.stream().map(this::put).toList();
      }
    }

    private Change put(ScreeningRecord record) {
      Slot slot = new Slot(record.student(), record.semester());
      StoredScreening after = new StoredScreening(record.screening(), header.origin(), id);
      pending.put(slot, after);
      return change(records.get(slot), after);
    }

    @Override
    public void commit() {
      checkOpen();
      synchronized (lock) {
        pending.forEach(InMemoryScreeningStore.this::apply);
        uploads.add(id);
      }
      close();
    }

    @Override
    public void close() {
      pending.clear();
      ended = true;
    }

    private void checkOpen() {
      if (ended) {
        throw new IllegalStateException("the upload " + id + " has ended");
      }
    }
  }
}
