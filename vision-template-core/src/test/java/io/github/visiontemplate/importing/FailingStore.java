package io.github.visiontemplate.importing;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.store.Reversal;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.ScreeningStore;
import io.github.visiontemplate.store.StoreException;
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

/** A store that fails after it has taken the first batch. */
record FailingStore(ScreeningStore store, StoreException failure) implements ScreeningStore {

  @Override
  public StoreSession begin(UploadHeader upload) {
    return new Session(store.begin(upload), failure);
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
  public Optional<UploadRecord> storedUpload(String sha256, Uploader uploader) {
    return store.storedUpload(sha256, uploader);
  }

  @Override
  public Optional<Reversal> revert(UploadId upload, Uploader by, Instant at) {
    return store.revert(upload, by, at);
  }

  private record Session(StoreSession session, StoreException failure) implements StoreSession {
    @Override
    public UploadId id() {
      return session.id();
    }

    @Override
    public List<RecordChange> put(List<ScreeningRecord> records) {
      session.put(records);
      throw failure;
    }

    @Override
    public void commit(UploadResult result) {
      session.commit(result);
    }

    @Override
    public void refuse(UploadResult result) {
      session.refuse(result);
    }

    @Override
    public void close() {
      session.close();
    }
  }
}
