package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.Origin;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The statements that read and write records in bulk. */
final class ScreeningStatements {

  private static final String FIND = "select student_key, " + ScreeningColumns.NAMES + " from ";
  private static final String IN_SEMESTER = " and semester = ?";
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
          + ", cast(? as bigint) from ";
  private static final String UPDATE =
      "update screenings set "
          + Arrays.stream(ScreeningColumns.NAMES.split(", ", -1))
              .map(name -> name.strip() + " = ?")
              .collect(Collectors.joining(", "))
          + " where student_key = ? and semester = ? and upload_id = ?";

  private ScreeningStatements() {}

  /** Returns the records of the students who have one in the semester. */
  static Map<StudentKey, StoredScreening> find(
      Connection connection, Collection<StudentKey> students, Semester semester)
      throws SQLException {
    Map<StudentKey, StoredScreening> found = new HashMap<>();
    try (PreparedStatement select = aboutSlots(connection, FIND)) {
      Sql.setTexts(select, 1, students.stream().map(StudentKey::value).toList());
      select.setString(2, semester.toString());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.put(new StudentKey(rows.getString(1)), ScreeningColumns.get(rows, 2));
        }
      }
    }
    return found;
  }

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
    Map<Semester, List<StudentKey>> students =
        bySemester(changes.stream().map(RecordChange::record).toList());
    for (Map.Entry<Semester, List<StudentKey>> each : students.entrySet()) {
      keepHistory(connection, upload, each.getValue(), each.getKey());
    }
  }

  private static void keepHistory(
      Connection connection, UploadId upload, List<StudentKey> students, Semester semester)
      throws SQLException {
    try (PreparedStatement keep = aboutSlots(connection, KEEP_HISTORY)) {
      keep.setLong(1, UploadStatements.number(upload));
      Sql.setTexts(keep, 2, students.stream().map(StudentKey::value).toList());
      keep.setString(3, semester.toString());
      keep.executeUpdate();
    }
  }

  private static PreparedStatement aboutSlots(Connection connection, String start)
      throws SQLException {
    String slots = Dialect.of(connection).rows("screenings", "student_key") + IN_SEMESTER;
    return connection.prepareStatement(start + slots);
  }

  /** Returns whose records they are, for the queries that take one semester. */
  static Map<Semester, List<StudentKey>> bySemester(List<ScreeningRecord> records) {
    return records.stream()
        .collect(
            Collectors.groupingBy(
                ScreeningRecord::semester,
                Collectors.mapping(ScreeningRecord::student, Collectors.toList())));
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
