package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.store.Origin;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The batches that write records. */
final class ScreeningStatements {

  private static final String INSERT =
      "insert into screenings (student_key, semester, "
          + ScreeningColumns.NAMES
          + ") values (?, ?"
          + ", ?".repeat(ScreeningColumns.COUNT)
          + ")";
  private static final String KEEP_HISTORY =
      "insert into screening_history (student_key, semester, "
          + ScreeningColumns.NAMES
          + ", replaced_by) select student_key, semester, "
          + ScreeningColumns.NAMES
          + ", cast(? as bigint) from screenings where student_key = ? and semester = ?";
  private static final String UPDATE =
      "update screenings set "
          + Arrays.stream(ScreeningColumns.NAMES.split(", ", -1))
              .map(name -> name.strip() + " = ?")
              .collect(Collectors.joining(", "))
          + " where student_key = ? and semester = ?";

  private ScreeningStatements() {}

  /** Inserts records of students who have none in the semester. */
  static void insert(
      Connection connection, UploadId upload, Origin origin, List<ScreeningRecord> records)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (ScreeningRecord each : records) {
        insert.setString(1, each.student().value());
        insert.setString(2, each.semester().toString());
        ScreeningColumns.set(insert, 3, new StoredScreening(each.screening(), origin, upload));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Replaces records; those before go into the history. */
  static void overwrite(
      Connection connection, UploadId upload, Origin origin, List<ScreeningRecord> records)
      throws SQLException {
    keepHistory(connection, upload, records);
    try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
      for (ScreeningRecord each : records) {
        ScreeningColumns.set(update, 1, new StoredScreening(each.screening(), origin, upload));
        update.setString(ScreeningColumns.COUNT + 1, each.student().value());
        update.setString(ScreeningColumns.COUNT + 2, each.semester().toString());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  private static void keepHistory(
      Connection connection, UploadId upload, List<ScreeningRecord> records) throws SQLException {
    try (PreparedStatement keep = connection.prepareStatement(KEEP_HISTORY)) {
      for (ScreeningRecord each : records) {
        keep.setLong(1, Long.parseLong(upload.value()));
        keep.setString(2, each.student().value());
        keep.setString(3, each.semester().toString());
        keep.addBatch();
      }
      keep.executeBatch();
    }
  }
}
