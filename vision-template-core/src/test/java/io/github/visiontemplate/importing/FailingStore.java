package io.github.visiontemplate.importing;

import io.github.visiontemplate.broken.TwistedStore;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.ScreeningStore;
import io.github.visiontemplate.store.StoreException;
import io.github.visiontemplate.store.StoreSession;
import io.github.visiontemplate.store.UploadHeader;
import java.util.List;

/** A store that fails after it has taken the first batch. */
class FailingStore extends TwistedStore {

  private final StoreException failure;

  FailingStore(ScreeningStore store, StoreException failure) {
    super(store);
    this.failure = failure;
  }

  @Override
  protected List<RecordChange> put(
      StoreSession session, UploadHeader upload, List<ScreeningRecord> records) {
    super.put(session, upload, records);
    throw failure;
  }
}
