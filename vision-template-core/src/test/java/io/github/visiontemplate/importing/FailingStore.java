package io.github.visiontemplate.importing;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.Change;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.ScreeningStore;
import io.github.visiontemplate.store.StoreException;
import io.github.visiontemplate.store.StoreSession;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadHeader;
import io.github.visiontemplate.store.UploadId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

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

  private record Session(StoreSession session, StoreException failure) implements StoreSession {
    @Override
    public UploadId id() {
      return session.id();
    }

    @Override
    public List<Change> put(List<ScreeningRecord> records) {
      session.put(records);
      throw failure;
    }

    @Override
    public void commit() {
      session.commit();
    }

    @Override
    public void close() {
      session.close();
    }
  }
}
