package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Uploader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Locks schools during an upload. The table has one row for each school. */
final class UploadLocks {

  private static final String ALREADY_THERE = "23505";
  private static final String ADD =
      "insert into upload_locks (school_id) select cast(? as varchar(64))"
          + " where not exists (select 1 from upload_locks where school_id = ?)";
  private static final String LOCK =
      "select school_id from upload_locks where school_id = ? for update";

  private UploadLocks() {}

  /** Adds the rows to lock, for those of the uploader's schools that have none. */
  static void prepare(DataSource source, Uploader uploader) {
    Sql.with(
        source,
        "prepare the upload",
        connection -> {
          for (String school : schools(uploader)) {
            add(connection, school);
          }
          return true;
        });
  }

  /**
   * Locks the uploader's schools, after waiting until no other upload holds one of them. The
   * schools are locked in sorted order, so that two uploads never wait for each other.
   */
  static void lock(Connection connection, Uploader uploader) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      for (String school : schools(uploader)) {
        lock.setString(1, school);
        lock.executeQuery().close();
      }
    }
  }

  private static void add(Connection connection, String school) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(ADD)) {
      insert.setString(1, school);
      insert.setString(2, school);
      insert.executeUpdate();
    } catch (SQLException e) {
      if (!ALREADY_THERE.equals(e.getSQLState())) {
        throw e;
      }
    }
  }

  private static List<String> schools(Uploader uploader) {
    return uploader.schools().stream().map(SchoolId::value).sorted().toList();
  }
}
