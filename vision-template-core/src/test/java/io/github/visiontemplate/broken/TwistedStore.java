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
  public Optional<UploadRecord> storedUpload(String sha256, Uploader uploader) {
    return correct.storedUpload(sha256, uploader);
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

  /** Refuses the upload of a correct session. */
  void refuse(StoreSession session, UploadResult result) {
    session.refuse(result);
  }

  /** Closes a correct session. */
  void close(StoreSession session) {
    session.close();
  }

  private final class TwistedSession implements StoreSession {

    private final StoreSession session;
    private final UploadHeader upload;

    TwistedSession(StoreSession session, UploadHeader upload) {
      this.session = session;
      this.upload = upload;
    }

    @Override
    public UploadId id() {
      return session.id();
    }

    @Override
    public List<RecordChange> put(List<ScreeningRecord> records) {
      return TwistedStore.this.put(session, upload, records);
    }

    @Override
    public void commit(UploadResult result) {
      TwistedStore.this.commit(session, result);
    }

    @Override
    public void refuse(UploadResult result) {
      TwistedStore.this.refuse(session, result);
    }

    @Override
    public void close() {
      TwistedStore.this.close(session);
    }
  }
}
