package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.examples.jdbc.Connections.Transaction;
import io.github.visiontemplate.match.NumberLink;
import io.github.visiontemplate.store.LinkingSession;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.UploadHeader;
import io.github.visiontemplate.store.UploadId;
import io.github.visiontemplate.store.UploadResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;

/** An upload as a transaction. */
final class JdbcStoreSession extends JdbcStoreView implements LinkingSession {

  private final Connection connection;
  private final UploadId id;
  private final Savepoint begun;
  private boolean allNew;
  private boolean failed;
  private boolean ended;

  private JdbcStoreSession(Transaction transaction, UploadHeader upload) throws SQLException {
    super(transaction, upload);
    this.connection = transaction.connection();
    UploadLocks.lock(connection, upload.uploader());
    this.id = UploadStatements.insert(connection, upload);
    this.begun = connection.setSavepoint();
  }

  /** Locks the uploader's schools and adds the upload. Closes the transaction if that fails. */
  static JdbcStoreSession begin(Transaction transaction, UploadHeader upload) throws SQLException {
    try {
      return new JdbcStoreSession(transaction, upload);
    } catch (SQLException | RuntimeException e) {
      transaction.close();
      throw e;
    }
  }

  @Override
  public UploadId id() {
    return id;
  }

  @Override
  public List<RecordChange> put(List<ScreeningRecord> records) {
    checkOpen();
    try {
      return store(records);
    } catch (SQLException e) {
      failed = true;
      throw Sql.failed("store records", e);
    }
  }

  /**
   * Stores records. If the records before were all new, these probably are, too. They are then
   * added without a look-up, unless one of them is there already.
   */
  private List<RecordChange> store(List<ScreeningRecord> records) throws SQLException {
    ScreeningWrites writes = new ScreeningWrites(connection, id, upload.origin());
    if (allNew) {
      List<RecordChange> added = records.stream().map(this::added).toList();
      if (Sql.adds(connection, () -> writes.write(added))) {
        return added;
      }
    }
    List<RecordChange> changes = new Piles(connection, upload.origin()).changes(records);
    writes.write(changes);
    allNew = changes.stream().allMatch(each -> each.before() == null);
    return changes;
  }

  private RecordChange added(ScreeningRecord record) {
    return RecordChange.upon(List.of(), record, upload.origin());
  }

  @Override
  public void link(List<NumberLink> links) {
    checkOpen();
    try {
      LinkStatements.insert(connection, id, links);
    } catch (SQLException e) {
      failed = true;
      throw Sql.failed("store links", e);
    }
  }

  @Override
  public void discard() {
    checkNotEnded();
    try {
      connection.rollback(begun);
      failed = false;
    } catch (SQLException e) {
      failed = true;
      throw Sql.failed("discard the records", e);
    }
  }

  @Override
  public void commit(UploadResult result) {
    checkOpen();
    try {
      UploadStatements.end(connection, id, result);
      transaction.commit();
      ended = true;
    } catch (SQLException e) {
      failed = true;
      throw Sql.failed("commit the upload", e);
    }
  }

  @Override
  public void close() {
    ended = true;
    super.close();
  }

  /**
   * Refuses to continue after a failure. PostgreSQL refuses this itself, but H2 would commit the
   * changes made before the failure.
   */
  private void checkOpen() {
    checkNotEnded();
    if (failed) {
      throw new IllegalStateException(
          "the upload " + id + " failed and can only be discarded or closed");
    }
  }

  private void checkNotEnded() {
    if (ended) {
      throw new IllegalStateException("the upload " + id + " has ended");
    }
  }
}
