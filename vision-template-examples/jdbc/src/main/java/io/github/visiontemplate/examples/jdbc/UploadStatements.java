package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.store.UploadHeader;
import io.github.visiontemplate.store.UploadId;
import io.github.visiontemplate.store.UploadRecord;
import io.github.visiontemplate.store.UploadResult;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The statements that write and read upload records. */
final class UploadStatements {

  private static final String INSERT =
      "insert into uploads (uploader_id, file_name, file_bytes, file_sha256, origin, uploaded_at,"
          + " outcome) values (?, ?, ?, ?, ?, ?, 'OPEN')";
  private static final String ADD_SCHOOL =
      "insert into upload_schools (upload_id, school_id) values (?, ?)";
  private static final String END =
      "update uploads set outcome = ?, template = ?, rows_read = ?, rows_valid = ?,"
          + " rows_matched = ?, rows_unmatched = ?, rows_linked = ?, rows_not_examined = ?,"
          + " inserted = ?, overwritten = ?, unchanged = ?"
          + " where id = ?";
  private static final String OF_UPLOADER =
      UploadColumns.SELECT + " and uploader_id = ? order by id desc limit ?";
  private static final String WITHIN =
      UploadColumns.SELECT + " and uploader_id = any (?) and id < ? order by id desc limit ?";
  private static final String STORED =
      UploadColumns.SELECT
          + " and file_sha256 = ? and uploader_id = ? and outcome = 'STORED'"
          + " and reverted_at is null order by id desc limit 1";
  private static final String REVERTIBLE =
      UploadColumns.SELECT
          + " and id = ? and uploader_id = ? and not exists (select 1 from upload_schools"
          + " where upload_id = uploads.id and not (school_id = any (?)))";
  private static final String REVERTED = "update uploads set reverted_at = ? where id = ?";

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
        long id = key.getLong(1);
        addSchools(connection, id, upload.uploader());
        return new UploadId(String.valueOf(id));
      }
    }
  }

  private static void addSchools(Connection connection, long id, Uploader uploader)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(ADD_SCHOOL)) {
      for (SchoolId school : uploader.schools()) {
        insert.setLong(1, id);
        insert.setString(2, school.value());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Writes how the upload ended. */
  static void end(Connection connection, UploadId id, UploadResult result) throws SQLException {
    RowCounts rows = result.rows();
    try (PreparedStatement update = connection.prepareStatement(END)) {
      update.setString(1, result.outcome().name());
      update.setString(2, result.template());
      update.setInt(3, rows.read());
      update.setInt(4, rows.valid());
      update.setInt(5, rows.matched());
      update.setInt(6, rows.unmatched());
      update.setInt(7, rows.linked());
      update.setInt(8, rows.notExamined());
      update.setInt(9, result.changes().inserted());
      update.setInt(10, result.changes().overwritten());
      update.setInt(11, result.changes().unchanged());
      update.setLong(12, number(id));
      update.executeUpdate();
    }
    if (!result.unmatched().isEmpty()) {
      UnmatchedStatements.insert(connection, id, result.unmatched());
    }
  }

  /** Returns the uploads of an uploader, newest first. */
  static List<UploadRecord> of(Connection connection, Uploader uploader, int most)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(OF_UPLOADER)) {
      select.setString(1, uploader.id());
      select.setInt(2, most);
      return read(select);
    }
  }

  /** Returns the uploads of an uploader and its schools, newest first. */
  static List<UploadRecord> within(
      Connection connection, Uploader uploader, @Nullable UploadId before, int most)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(WITHIN)) {
      Sql.setTexts(select, 1, uploaders(uploader));
      select.setLong(2, before == null ? Long.MAX_VALUE : number(before));
      select.setInt(3, most);
      return read(select);
    }
  }

  /** Returns the identifiers of an uploader and of its schools. */
  static Set<String> uploaders(Uploader uploader) {
    Set<String> uploaders = new HashSet<>(Set.of(uploader.id()));
    uploader.schools().forEach(school -> uploaders.add(school.value()));
    return uploaders;
  }

  /**
   * Returns the uploader's newest upload of that content that was stored and not reverted. An
   * upload that is still open in this transaction is not among them.
   */
  static Optional<UploadRecord> stored(Connection connection, String sha256, Uploader uploader)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(STORED)) {
      select.setString(1, sha256);
      select.setString(2, uploader.id());
      return read(select).stream().findFirst();
    }
  }

  /** Returns the upload if this uploader may revert it. Otherwise returns empty. */
  static Optional<UploadRecord> revertible(Connection connection, UploadId id, Uploader by)
      throws SQLException {
    if (!isNumber(id)) {
      return Optional.empty();
    }
    try (PreparedStatement select = connection.prepareStatement(REVERTIBLE)) {
      select.setLong(1, number(id));
      select.setString(2, by.id());
      Sql.setTexts(select, 3, by.schools().stream().map(SchoolId::value).toList());
      return read(select).stream().findFirst();
    }
  }

  static void reverted(Connection connection, UploadId id, Instant at) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(REVERTED)) {
      update.setObject(1, at.atOffset(ZoneOffset.UTC));
      update.setLong(2, number(id));
      update.executeUpdate();
    }
  }

  /** Returns the identifier as the number that the database uses. */
  static long number(UploadId id) {
    return Long.parseLong(id.value());
  }

  /**
   * Returns whether this identifier has the form of the identifiers that the database generates.
   */
  static boolean isNumber(UploadId id) {
    return id.value().matches("[1-9][0-9]{0,17}");
  }

  private static List<UploadRecord> read(PreparedStatement select) throws SQLException {
    List<UploadRecord> uploads = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        uploads.add(UploadColumns.get(rows));
      }
    }
    return uploads;
  }
}
