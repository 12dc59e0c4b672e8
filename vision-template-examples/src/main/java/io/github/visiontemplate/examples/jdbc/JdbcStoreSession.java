package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.Change;
import io.github.visiontemplate.store.Origin;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.StoreSession;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadHeader;
import io.github.visiontemplate.store.UploadId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One upload as one transaction on a connection of its own. */
final class JdbcStoreSession implements StoreSession {

  private final Connection connection;
  private final UploadId id;
  private final Origin origin;
  private final Map<Change, Integer> counts = new EnumMap<>(Change.class);
  private boolean ended;

  private JdbcStoreSession(Connection connection, UploadId id, Origin origin) {
    this.connection = connection;
    this.id = id;
    this.origin = origin;
  }

  static JdbcStoreSession begin(DataSource source, UploadHeader upload) {
    try {
      return begin(source.getConnection(), upload);
    } catch (SQLException e) {
      throw Sql.failed("begin the upload", e);
    }
  }

  private static JdbcStoreSession begin(Connection connection, UploadHeader upload)
      throws SQLException {
    try {
      connection.setAutoCommit(false);
      UploadLocks.lock(connection, upload.uploader());
      return new JdbcStoreSession(
          connection, UploadStatements.insert(connection, upload), upload.origin());
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
  public List<Change> put(List<ScreeningRecord> records) {
    checkOpen();
    try {
      Map<ScreeningRecord, Change> changes = store(records);
      changes.values().forEach(change -> counts.merge(change, 1, Integer::sum));
      return records.stream().map(changes::get).toList();
    } catch (SQLException e) {
      throw Sql.failed("store records", e);
    }
  }

  @Override
  public void commit() {
    checkOpen();
    ended = true;
    try {
      UploadStatements.count(connection, id, counts);
      connection.commit();
    } catch (SQLException e) {
      throw Sql.failed("commit the upload", e);
    }
  }

  @Override
  public void close() {
    ended = true;
    try (connection) {
      connection.rollback();
    } catch (SQLException e) {
      throw Sql.failed("end the upload", e);
    }
  }

  private void checkOpen() {
    if (ended) {
      throw new IllegalStateException("the upload has been committed or closed");
    }
  }

  private Map<ScreeningRecord, Change> store(List<ScreeningRecord> records) throws SQLException {
    Map<ScreeningRecord, Change> changes = new HashMap<>();
    Map<Semester, List<ScreeningRecord>> bySemester =
        records.stream().collect(Collectors.groupingBy(ScreeningRecord::semester));
    for (Map.Entry<Semester, List<ScreeningRecord>> group : bySemester.entrySet()) {
      List<StudentKey> students = group.getValue().stream().map(ScreeningRecord::student).toList();
      Map<StudentKey, StoredScreening> before =
          JdbcScreeningStore.find(connection, students, group.getKey());
      group.getValue().forEach(each -> changes.put(each, change(before.get(each.student()), each)));
    }
    ScreeningStatements.overwrite(connection, id, origin, of(Change.OVERWRITTEN, changes));
    ScreeningStatements.insert(connection, id, origin, of(Change.INSERTED, changes));
    return changes;
  }

  private Change change(@Nullable StoredScreening before, ScreeningRecord after) {
    if (before == null) {
      return Change.INSERTED;
    }
    boolean same = before.screening().equals(after.screening()) && before.origin() == origin;
    return same ? Change.UNCHANGED : Change.OVERWRITTEN;
  }

  private static List<ScreeningRecord> of(Change wanted, Map<ScreeningRecord, Change> changes) {
    List<ScreeningRecord> records = new ArrayList<>();
    changes.forEach(
        (each, change) -> {
          if (change == wanted) {
            records.add(each);
          }
        });
    return records;
  }
}
