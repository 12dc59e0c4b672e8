package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.match.NumberLink;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.store.Change;
import io.github.visiontemplate.store.LinkingSession;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.UploadHeader;
import io.github.visiontemplate.store.UploadId;
import io.github.visiontemplate.store.UploadResult;
import io.github.visiontemplate.store.UploadTurns;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import javax.sql.DataSource;

/** An upload as a transaction on its own connection. */
final class JdbcStoreSession implements LinkingSession {

  private final Connection connection;
  private final UploadTurns.Turn turn;
  private final UploadId id;
  private final TemplateFamily origin;
  private final Savepoint begun;
  private boolean failed;
  private boolean ended;

  private JdbcStoreSession(Connection connection, UploadHeader upload, UploadTurns.Turn turn)
      throws SQLException {
    this.connection = connection;
    this.turn = turn;
    this.id = UploadStatements.insert(connection, upload);
    this.origin = upload.origin();
    this.begun = connection.setSavepoint();
  }

  static JdbcStoreSession begin(DataSource source, UploadHeader upload, UploadTurns.Turn turn) {
    try {
      return begin(source.getConnection(), upload, turn);
    } catch (SQLException e) {
      throw Sql.failed("begin the upload", e);
    }
  }

  private static JdbcStoreSession begin(
      Connection connection, UploadHeader upload, UploadTurns.Turn turn) throws SQLException {
    try {
      connection.setAutoCommit(false);
      UploadLocks.lock(connection, upload.uploader());
      return new JdbcStoreSession(connection, upload, turn);
    } catch (SQLException e) {
      connection.close();
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
      List<RecordChange> changes = new Piles(connection, origin).changes(records);
      ScreeningStatements.overwrite(connection, id, origin, of(Change.OVERWRITTEN, changes));
      ScreeningStatements.hold(connection, id, of(Change.UNCHANGED, changes));
      ScreeningStatements.insert(connection, id, origin, of(Change.INSERTED, changes));
      return changes;
    } catch (SQLException e) {
      failed = true;
      throw Sql.failed("store records", e);
    }
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
  public void commit(UploadResult result) {
    checkOpen();
    try {
      end(result);
    } catch (SQLException e) {
      failed = true;
      throw Sql.failed("commit the upload", e);
    }
  }

  @Override
  public void refuse(UploadResult result) {
    checkOpen();
    try {
      connection.rollback(begun);
      end(result);
    } catch (SQLException e) {
      failed = true;
      throw Sql.failed("record the refused upload", e);
    }
  }

  private void end(UploadResult result) throws SQLException {
    UploadStatements.end(connection, id, result);
    connection.commit();
    ended = true;
  }

  @Override
  public void close() {
    ended = true;
    try (connection) {
      if (!connection.isClosed()) {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw Sql.failed("end the upload", e);
    } finally {
      turn.close();
    }
  }

  /**
   * Refuses to continue after a failure. PostgreSQL refuses this itself, but H2 would commit the
   * changes made before the failure.
   */
  private void checkOpen() {
    if (ended || failed) {
      throw new IllegalStateException(
          "the upload " + id + (ended ? " has ended" : " failed and can only be closed"));
    }
  }

  private static List<RecordChange> of(Change wanted, List<RecordChange> changes) {
    return changes.stream().filter(each -> each.change() == wanted).toList();
  }
}
