package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Uploader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Locks schools during an upload. The table has one row for each school. */
final class UploadLocks {

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
      if (!locks(connection, school) && !adds(connection, school) && !locks(connection, school)) {
        throw new SQLException(
            "another transaction has added the lock of a school at the same time");
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
   * at the same time; then this one waits for its end, and returns false.
   */
  private static boolean adds(Connection connection, String school) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(ADD)) {
      insert.setString(1, school);
      return Sql.adds(connection, insert::executeUpdate);
    }
  }

  private static List<String> schools(Uploader uploader) {
    return uploader.schools().stream().map(SchoolId::value).sorted().toList();
  }
}
