package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.store.Origin;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
          + ", replaced_by) values (?, ?"
          + ", ?".repeat(ScreeningColumns.COUNT)
          + ", ?)";
  private static final String UPDATE =
      "update screenings set "
          + Arrays.stream(ScreeningColumns.NAMES.split(", ", -1))
              .map(name -> name.strip() + " = ?")
              .collect(Collectors.joining(", "))
          + " where student_key = ? and semester = ? and upload_id = ?";

  private ScreeningStatements() {}

  /** Inserts records of students who have none in the semester. */
  static void insert(
      Connection connection, UploadId upload, Origin origin, List<RecordChange> changes)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (RecordChange each : changes) {
        ScreeningRecord record = each.record();
        setSlot(insert, 1, record);
        ScreeningColumns.set(insert, 3, new StoredScreening(record.screening(), origin, upload));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Replaces records; those before go into the history. */
  static void overwrite(
      Connection connection, UploadId upload, Origin origin, List<RecordChange> changes)
      throws SQLException {
    keepHistory(connection, upload, changes);
    try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
      for (RecordChange each : changes) {
        ScreeningRecord record = each.record();
        ScreeningColumns.set(update, 1, new StoredScreening(record.screening(), origin, upload));
        setSlot(update, ScreeningColumns.COUNT + 1, record);
        update.setLong(ScreeningColumns.COUNT + 3, UploadStatements.number(before(each).upload()));
        update.addBatch();
      }
      checkAllFound(update.executeBatch());
    }
  }

  private static void keepHistory(
      Connection connection, UploadId upload, List<RecordChange> changes) throws SQLException {
    try (PreparedStatement keep = connection.prepareStatement(KEEP_HISTORY)) {
      for (RecordChange each : changes) {
        setSlot(keep, 1, each.record());
        ScreeningColumns.set(keep, 3, before(each));
        keep.setLong(3 + ScreeningColumns.COUNT, UploadStatements.number(upload));
        keep.addBatch();
      }
      keep.executeBatch();
    }
  }

  /**
   * The locks of the schools keep others away, unless a student has just changed schools: then the
   * history would not be that of the record that is replaced.
   */
  private static void checkAllFound(int[] counts) throws SQLException {
    if (Arrays.stream(counts).anyMatch(count -> count != 1)) {
      throw new SQLException("a record was changed by another upload at the same time");
    }
  }

  private static void setSlot(PreparedStatement statement, int first, ScreeningRecord record)
      throws SQLException {
    statement.setString(first, record.student().value());
    statement.setString(first + 1, record.semester().toString());
  }

  private static StoredScreening before(RecordChange change) {
    return Objects.requireNonNull(change.before());
  }
}
