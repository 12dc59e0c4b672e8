package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.store.Change;
import io.github.visiontemplate.store.UploadHeader;
import io.github.visiontemplate.store.UploadId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Map;

/** The statements that write upload records. */
final class UploadStatements {

  private static final String INSERT =
      "insert into uploads (uploader_id, file_name, file_bytes, file_sha256, origin, uploaded_at)"
          + " values (?, ?, ?, ?, ?, ?)";
  private static final String COUNT =
      "update uploads set inserted = ?, overwritten = ?, unchanged = ? where id = ?";

  private UploadStatements() {}

  static UploadId insert(Connection connection, UploadHeader upload) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT, new String[] {"id"})) {
      insert.setString(1, upload.uploader().id());
      insert.setString(2, upload.file().name());
      insert.setLong(3, upload.file().bytes());
      insert.setString(4, upload.file().sha256());
      insert.setString(5, upload.origin().name());
      insert.setObject(6, upload.at().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
      try (ResultSet key = insert.getGeneratedKeys()) {
        key.next();
        return new UploadId(String.valueOf(key.getLong(1)));
      }
    }
  }

  static void count(Connection connection, UploadId id, Map<Change, Integer> counts)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(COUNT)) {
      update.setInt(1, counts.getOrDefault(Change.INSERTED, 0));
      update.setInt(2, counts.getOrDefault(Change.OVERWRITTEN, 0));
      update.setInt(3, counts.getOrDefault(Change.UNCHANGED, 0));
      update.setLong(4, Long.parseLong(id.value()));
      update.executeUpdate();
    }
  }
}
