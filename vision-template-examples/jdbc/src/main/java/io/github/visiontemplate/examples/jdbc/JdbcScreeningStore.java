package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.LinkingSession;
import io.github.visiontemplate.store.PupilScope;
import io.github.visiontemplate.store.Reversal;
import io.github.visiontemplate.store.ScreeningStore;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadHeader;
import io.github.visiontemplate.store.UploadId;
import io.github.visiontemplate.store.UploadRecord;
import io.github.visiontemplate.store.UploadResult;
import io.github.visiontemplate.store.UploadTurns;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The store of records. An upload first waits for its turn within this process, so that waiting
 * uploads hold no connection. Then a transaction locks the upload's schools against other
 * processes. Uploads and look-ups have separate connection pools, so that a session and its
 * look-ups do not compete for connections.
 */
final class JdbcScreeningStore implements ScreeningStore {

  private final DataSource lookUps;
  private final DataSource sessions;
  private final UploadTurns turns;

  JdbcScreeningStore(DataSource lookUps, DataSource sessions, Duration patience) {
    this.lookUps = lookUps;
    this.sessions = sessions;
    this.turns = new UploadTurns(patience);
  }

  @Override
  public LinkingSession begin(UploadHeader upload) {
    UploadTurns.Turn turn = turns.take(upload.uploader().schools());
    try {
      UploadLocks.prepare(lookUps, upload.uploader());
      return JdbcStoreSession.begin(sessions, upload, turn);
    } catch (RuntimeException e) {
      turn.close();
      throw e;
    }
  }

  @Override
  public Map<StudentKey, StoredScreening> find(Collection<StudentKey> students, Semester semester) {
    return Sql.with(
        lookUps,
        "read records",
        connection -> ScreeningStatements.find(connection, students, semester));
  }

  @Override
  public List<UploadRecord> uploads(Uploader uploader, int most) {
    return Sql.with(
        lookUps, "read uploads", connection -> UploadStatements.of(connection, uploader, most));
  }

  @Override
  public Optional<UploadRecord> storedUpload(String sha256, Uploader uploader) {
    return Sql.with(
        lookUps,
        "read uploads",
        connection -> UploadStatements.stored(connection, sha256, uploader));
  }

  @Override
  public Optional<Reversal> revert(UploadId upload, Uploader by, Instant at, PupilScope scope) {
    UploadTurns.Turn turn = turns.take(by.schools());
    try {
      UploadLocks.prepare(lookUps, by);
      return Sql.inTransaction(
          sessions, "revert the upload", connection -> revert(connection, upload, by, at, scope));
    } finally {
      turn.close();
    }
  }

  private static Optional<Reversal> revert(
      Connection connection, UploadId id, Uploader by, Instant at, PupilScope scope)
      throws SQLException {
    UploadLocks.lock(connection, by);
    Optional<UploadRecord> upload = UploadStatements.revertible(connection, id, by);
    if (upload.isEmpty()) {
      return Optional.empty();
    }
    if (upload.get().result().outcome() == UploadResult.Outcome.STORED) {
      UploadStatements.reverted(connection, id, at);
    }
    LinkStatements.revert(connection, id, scope);
    return Optional.of(UploadReversal.run(connection, id, scope));
  }
}
