package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.LinkingSession;
import io.github.visiontemplate.store.PupilScope;
import io.github.visiontemplate.store.Reversal;
import io.github.visiontemplate.store.ScreeningStore;
import io.github.visiontemplate.store.StoreView;
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

/**
 * The store of records. An upload first waits for its turn within this process, so that waiting
 * uploads hold no connection. Then its transaction locks the upload's schools against other
 * processes.
 */
final class JdbcScreeningStore implements ScreeningStore {

  private final Connections connections;
  private final UploadTurns turns;

  JdbcScreeningStore(Connections connections, Duration patience) {
    this.connections = connections;
    this.turns = new UploadTurns(patience);
  }

  @Override
  public LinkingSession begin(UploadHeader upload) {
    try {
      return JdbcStoreSession.begin(beginInTurn(upload.uploader()), upload);
    } catch (SQLException e) {
      throw Sql.failed("begin the upload", e);
    }
  }

  @Override
  public StoreView preview(UploadHeader upload) {
    try {
      return new JdbcStoreView(connections.beginReading(), upload);
    } catch (SQLException e) {
      throw Sql.failed("begin the dry run", e);
    }
  }

  @Override
  public Map<StudentKey, StoredScreening> find(Collection<StudentKey> students, Semester semester) {
    return Sql.with(
        connections,
        "read records",
        connection -> ScreeningStatements.find(connection, students, semester));
  }

  @Override
  public List<UploadRecord> uploads(Uploader uploader, int most) {
    return Sql.with(
        connections, "read uploads", connection -> UploadStatements.of(connection, uploader, most));
  }

  @Override
  public Optional<Reversal> revert(UploadId upload, Uploader by, Instant at, PupilScope scope) {
    try (Connections.Transaction transaction = beginInTurn(by)) {
      Optional<Reversal> reversal = revert(transaction.connection(), upload, by, at, scope);
      transaction.commit();
      return reversal;
    } catch (SQLException e) {
      throw Sql.failed("revert the upload", e);
    }
  }

  /**
   * Begins a transaction as soon as it is the uploader's turn. The turn lasts until the transaction
   * has ended.
   */
  private Connections.Transaction beginInTurn(Uploader uploader) throws SQLException {
    UploadTurns.Turn turn = turns.take(uploader.schools());
    try {
      Connections.Transaction transaction = connections.begin();
      transaction.whenEnded(turn::close);
      return transaction;
    } catch (SQLException | RuntimeException e) {
      turn.close();
      throw e;
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
