package io.github.visiontemplate.broken;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.InMemoryScreeningStore;
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

/** A correct store that a test twists in one point; what its sessions do is asked of it, too. */
public class TwistedStore implements ScreeningStore {

  final ScreeningStore correct;

  /** Twists an empty store. */
  TwistedStore() {
    this(new InMemoryScreeningStore());
  }

  /** Twists a store. */
  protected TwistedStore(ScreeningStore correct) {
    this.correct = correct;
  }

  @Override
  public StoreSession begin(UploadHeader upload) {
    return new TwistedSession(correct.begin(upload), upload);
  }

  @Override
  public Map<StudentKey, StoredScreening> find(Collection<StudentKey> students, Semester semester) {
    return correct.find(students, semester);
  }

  @Override
  public List<UploadRecord> uploads(Uploader uploader, int most) {
    return correct.uploads(uploader, most);
  }

  @Override
  public StoreView preview(UploadHeader upload) {
    return new TwistedView<>(correct.preview(upload), upload);
  }

  @Override
  public Optional<Reversal> revert(UploadId upload, Uploader by, Instant at, PupilScope scope) {
    return correct.revert(upload, by, at, scope);
  }

  /** Puts records into a correct session. */
  protected List<RecordChange> put(
      StoreSession session, UploadHeader upload, List<ScreeningRecord> records) {
    return session.put(records);
  }

  /** Commits a correct session. */
  void commit(StoreSession session, UploadResult result) {
    session.commit(result);
  }

  /** Empties a correct session. */
  void discard(StoreSession session) {
    session.discard();
  }

  /** Returns what a correct view or session answers about a content. */
  Optional<UploadRecord> storedUpload(StoreView view, UploadHeader upload, String sha256) {
    return view.storedUpload(sha256);
  }

  /** Returns the records that a correct view or session finds. */
  Map<StudentKey, StoredScreening> found(
      StoreView view, Collection<StudentKey> students, Semester semester) {
    return view.find(students, semester);
  }

  /** Returns the changes that a correct view or session reports. */
  List<RecordChange> changes(StoreView view, UploadHeader upload, List<ScreeningRecord> records) {
    return view.changes(records);
  }

  /** Closes a correct session. */
  void close(StoreSession session) {
    session.close();
  }

  class TwistedView<V extends StoreView> implements StoreView {

    final V correct;
    final UploadHeader upload;

    TwistedView(V correct, UploadHeader upload) {
      this.correct = correct;
      this.upload = upload;
    }

    @Override
    public Optional<UploadRecord> storedUpload(String sha256) {
      return TwistedStore.this.storedUpload(correct, upload, sha256);
    }

    @Override
    public Map<StudentKey, StoredScreening> find(
        Collection<StudentKey> students, Semester semester) {
      return TwistedStore.this.found(correct, students, semester);
    }

    @Override
    public List<RecordChange> changes(List<ScreeningRecord> records) {
      return TwistedStore.this.changes(correct, upload, records);
    }

    @Override
    public void close() {
      correct.close();
    }
  }

  class TwistedSession extends TwistedView<StoreSession> implements StoreSession {

    TwistedSession(StoreSession session, UploadHeader upload) {
      super(session, upload);
    }

    @Override
    public UploadId id() {
      return correct.id();
    }

    @Override
    public List<RecordChange> put(List<ScreeningRecord> records) {
      return TwistedStore.this.put(correct, upload, records);
    }

    @Override
    public void discard() {
      TwistedStore.this.discard(correct);
    }

    @Override
    public void commit(UploadResult result) {
      TwistedStore.this.commit(correct, result);
    }

    @Override
    public void close() {
      TwistedStore.this.close(correct);
    }
  }
}
