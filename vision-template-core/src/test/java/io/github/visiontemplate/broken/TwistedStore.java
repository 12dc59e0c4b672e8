package io.github.visiontemplate.broken;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.InMemoryScreeningStore;
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

/** A correct store that a test twists in one point. */
class TwistedStore implements ScreeningStore {

  final ScreeningStore correct = new InMemoryScreeningStore();

  @Override
  public StoreSession begin(UploadHeader upload) {
    return correct.begin(upload);
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
  public Optional<Reversal> revert(UploadId upload, Uploader by, Instant at) {
    return correct.revert(upload, by, at);
  }

  /** A correct session that a test twists in one point. */
  static class TwistedSession implements StoreSession {

    final StoreSession correct;

    TwistedSession(StoreSession correct) {
      this.correct = correct;
    }

    @Override
    public UploadId id() {
      return correct.id();
    }

    @Override
    public List<RecordChange> put(List<ScreeningRecord> records) {
      return correct.put(records);
    }

    @Override
    public void commit(UploadResult result) {
      correct.commit(result);
    }

    @Override
    public void refuse(UploadResult result) {
      correct.refuse(result);
    }

    @Override
    public void close() {
      correct.close();
    }
  }
}
