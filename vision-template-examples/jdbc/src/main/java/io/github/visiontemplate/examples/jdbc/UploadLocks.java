package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Uploader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** The rows that uploads lock, one a school. */
final class UploadLocks {

  private static final String ALREADY_THERE = "23505";
  private static final String ADD =
      "insert into upload_locks (school_id) select cast(? as varchar(64))"
          + " where not exists (select 1 from upload_locks where school_id = ?)";
  private static final String LOCK =
      "select school_id from upload_locks where school_id = ? for update";

  private UploadLocks() {}

  /** Makes sure that the uploader's schools have rows to lock. */
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
   * Waits until no other upload holds a school of the uploader; the order keeps uploads from
   * blocking each other.
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
