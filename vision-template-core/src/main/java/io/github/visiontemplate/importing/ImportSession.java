package io.github.visiontemplate.importing;

import io.github.visiontemplate.match.NumberLink;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.LinkingSession;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.StoreException;
import io.github.visiontemplate.store.StoreSession;
import io.github.visiontemplate.store.StoreView;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadHeader;
import io.github.visiontemplate.store.UploadId;
import io.github.visiontemplate.store.UploadRecord;
import io.github.visiontemplate.store.UploadResult;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store during one import: a session of the store, or only a view in a dry run. */
final class ImportSession implements AutoCloseable {

  private final StoreView view;
  private final @Nullable StoreSession session;

  private ImportSession(StoreView view, @Nullable StoreSession session) {
    this.view = view;
    this.session = session;
  }

  static ImportSession begin(ImportSettings settings, UploadHeader upload, boolean dryRun) {
    if (dryRun) {
      return new ImportSession(settings.store().preview(upload), null);
    }
    StoreSession session = settings.store().begin(upload);
    if (settings.matching().links() != null && !(session instanceof LinkingSession)) {
      session.close();
      throw new IllegalStateException(
          "expected a store whose sessions are LinkingSessions, because links were given");
    }
    return new ImportSession(session, session);
  }

  /** Returns the identifier of the upload; null in a dry run. */
  @Nullable UploadId id() {
    return session == null ? null : session.id();
  }

  Optional<UploadRecord> storedUpload(String sha256) {
    return view.storedUpload(sha256);
  }

  Map<StudentKey, StoredScreening> find(Collection<StudentKey> students, Semester semester) {
    return view.find(students, semester);
  }

  /** Stores records and returns their changes. In a dry run only the changes are found. */
  List<RecordChange> put(List<ScreeningRecord> records) {
    List<RecordChange> changes = session == null ? view.changes(records) : session.put(records);
    if (changes.size() != records.size()) {
      throw new StoreException(
          "expected %d changes from the store, one for each record, found %d"
              .formatted(records.size(), changes.size()));
    }
    return changes;
  }

  void link(List<NumberLink> links) {
    if (!links.isEmpty() && session instanceof LinkingSession linking) {
      linking.link(links);
    }
  }

  /** Discards everything that was put, so that the file can be read again. */
  void discard() {
    if (session != null) {
      session.discard();
    }
  }

  /** Ends the upload with its upload record. A dry run leaves none. */
  void end(UploadResult result) {
    if (session != null) {
      if (result.outcome() != UploadResult.Outcome.STORED) {
        session.discard();
      }
      session.commit(result);
    }
  }

  @Override
  public void close() {
    view.close();
  }
}
