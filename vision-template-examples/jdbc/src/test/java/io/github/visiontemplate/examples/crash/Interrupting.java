package io.github.visiontemplate.examples.crash;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.PupilScope;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.store.Reversal;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.ScreeningStore;
import io.github.visiontemplate.store.StoreSession;
import io.github.visiontemplate.store.StoreView;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadHeader;
import io.github.visiontemplate.store.UploadId;
import io.github.visiontemplate.store.UploadRecord;
import io.github.visiontemplate.store.UploadResult;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store in the middle of whose uploads something happens. */
record Interrupting(ScreeningStore store, Moment moment, Runnable interruption)
    implements ScreeningStore {

  /** When it happens. */
  enum Moment {
    /** The transaction is open. */
    BEGUN,
    /** Half of the records are in it. */
    HALF_PUT,
    /** All records are in it. */
    ALL_PUT
  }

  @Override
  public StoreSession begin(UploadHeader upload) {
    StoreSession session = store.begin(upload);
    at(Moment.BEGUN);
    return new Session(session);
  }

  @Override
  public Map<StudentKey, StoredScreening> find(Collection<StudentKey> students, Semester semester) {
    return store.find(students, semester);
  }

  @Override
  public List<UploadRecord> uploads(Uploader uploader, int most) {
    return store.uploads(uploader, most);
  }

  @Override
  public StoreView preview(UploadHeader upload) {
    return store.preview(upload);
  }

  @Override
  public Optional<Reversal> revert(UploadId upload, Uploader by, Instant at, PupilScope scope) {
    return store.revert(upload, by, at, scope);
  }

  private void at(Moment reached) {
    if (reached == moment) {
      interruption.run();
    }
  }

  private final class Session implements StoreSession {

    private final StoreSession session;

    Session(StoreSession session) {
      this.session = session;
    }

    @Override
    public UploadId id() {
      return session.id();
    }

    @Override
    public List<RecordChange> put(List<ScreeningRecord> records) {
      int half = records.size() / 2;
      List<RecordChange> changes = new java.util.ArrayList<>(session.put(records.subList(0, half)));
      at(Moment.HALF_PUT);
      changes.addAll(session.put(records.subList(half, records.size())));
      return changes;
    }

    @Override
    public void commit(UploadResult result) {
      at(Moment.ALL_PUT);
      session.commit(result);
    }

    @Override
    public void discard() {
      session.discard();
    }

    @Override
    public Optional<UploadRecord> storedUpload(String sha256) {
      return session.storedUpload(sha256);
    }

    @Override
    public Map<StudentKey, StoredScreening> find(
        Collection<StudentKey> students, Semester semester) {
      return session.find(students, semester);
    }

    @Override
    public List<RecordChange> changes(List<ScreeningRecord> records) {
      return session.changes(records);
    }

    @Override
    public void close() {
      session.close();
    }
  }
}
