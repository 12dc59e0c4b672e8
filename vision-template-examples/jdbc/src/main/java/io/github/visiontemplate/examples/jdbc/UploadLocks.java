package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Uploader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;

/** Locks schools during an upload. The table has one row for each school. */
final class UploadLocks {

  private static final String ALREADY_THERE = "23505";
  private static final String ADD = "insert into upload_locks (school_id) values (?)";
  private static final String LOCK =
      "select school_id from upload_locks where school_id = ? for update";

  private UploadLocks() {}

  /**
   * Locks the uploader's schools until the end of the transaction, after waiting until no other
   * transaction has locked one of them. The schools are locked in sorted order, so that two uploads
   * never wait for each other.
   */
  static void lock(Connection connection, Uploader uploader) throws SQLException {
    for (String school : schools(uploader)) {
      if (!locks(connection, school)) {
        add(connection, school);
      }
    }
  }

  /** Locks the row of a school. Returns whether there is one. */
  private static boolean locks(Connection connection, String school) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setString(1, school);
      try (ResultSet row = lock.executeQuery()) {
        return row.next();
      }
    }
  }

  /**
   * Adds the row of a school. A new row is as good as a lock. Another transaction may have added it
   * at the same time; then this one waits for its end, and takes the lock.
   */
  private static void add(Connection connection, String school) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try (PreparedStatement insert = connection.prepareStatement(ADD)) {
      insert.setString(1, school);
      insert.executeUpdate();
    } catch (SQLException e) {
      connection.rollback(before);
      if (!ALREADY_THERE.equals(e.getSQLState()) || !locks(connection, school)) {
        throw e;
      }
    }
  }

  private static List<String> schools(Uploader uploader) {
    return uploader.schools().stream().map(SchoolId::value).sorted().toList();
  }
}
