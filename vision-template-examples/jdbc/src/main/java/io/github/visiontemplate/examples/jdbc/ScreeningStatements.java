package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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
  private static final String SLOT_OF_UPLOAD =
      " where student_key = ? and semester = ? and upload_id = ?";
  private static final String INSERT =
      "insert into screenings (student_key, semester, "
          + ScreeningColumns.NAMES
          + ") values (?, ?"
          + ", ?".repeat(ScreeningColumns.COUNT)
          + ")";
  private static final String KEEP_HISTORY =
      "insert into screening_history (student_key, semester, "
          + ScreeningColumns.NAMES
          + ", replaced_by, unchanged) select student_key, semester, "
          + ScreeningColumns.NAMES
          + ", cast(? as bigint), cast(? as boolean) from ";
  private static final String UPDATE =
      "update screenings set "
          + Arrays.stream(ScreeningColumns.NAMES.split(", ", -1))
              .map(name -> name.strip() + " = ?")
              .collect(Collectors.joining(", "))
          + SLOT_OF_UPLOAD;
  private static final String HOLD = "update screenings set upload_id = ?" + SLOT_OF_UPLOAD;

  private ScreeningStatements() {}

  /** Returns the records of the students who have one in the semester. */
  static Map<StudentKey, StoredScreening> find(
      Connection connection, Collection<StudentKey> students, Semester semester)
      throws SQLException {
    Map<StudentKey, StoredScreening> found = new HashMap<>();
    try (PreparedStatement select = aboutSlots(connection, FIND)) {
      setSlots(select, 1, students, semester);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.put(new StudentKey(rows.getString(1)), ScreeningColumns.get(rows, 2));
        }
      }
    }
    return found;
  }

  /**
   * Returns the earlier records that the students' current records in the semester replaced, newest
   * first.
   */
  static Map<StudentKey, List<StoredScreening>> below(
      Connection connection, Collection<StudentKey> students, Semester semester)
      throws SQLException {
    Map<StudentKey, List<StoredScreening>> below = new HashMap<>();
    String query = FIND + slots(connection, "screening_history") + " order by id desc";
    try (PreparedStatement select = connection.prepareStatement(query)) {
      setSlots(select, 1, students, semester);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          below
              .computeIfAbsent(new StudentKey(rows.getString(1)), key -> new ArrayList<>())
              .add(ScreeningColumns.get(rows, 2));
        }
      }
    }
    return below;
  }

  /** Inserts records of students who have no record in the semester yet. */
  static void insert(
      Connection connection, UploadId upload, TemplateFamily origin, List<RecordChange> changes)
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

  /** Replaces records, and keeps the replaced records in the history. */
  static void overwrite(
      Connection connection, UploadId upload, TemplateFamily origin, List<RecordChange> changes)
      throws SQLException {
    keepHistory(connection, upload, changes, false);
    try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
      for (RecordChange each : changes) {
        StoredScreening after = new StoredScreening(each.record().screening(), origin, upload);
        ScreeningColumns.set(update, 1, after);
        setSlotOfUpload(update, ScreeningColumns.COUNT + 1, each);
        update.addBatch();
      }
      checkAllFound(update.executeBatch());
    }
  }

  /**
   * Makes records that stay unchanged belong to this upload. The history keeps the upload to which
   * each record belonged before.
   */
  static void hold(Connection connection, UploadId upload, List<RecordChange> changes)
      throws SQLException {
    if (changes.isEmpty()) {
      return;
    }
    keepHistory(connection, upload, changes, true);
    try (PreparedStatement update = connection.prepareStatement(HOLD)) {
      for (RecordChange each : changes) {
        update.setLong(1, UploadStatements.number(upload));
        setSlotOfUpload(update, 2, each);
        update.addBatch();
      }
      checkAllFound(update.executeBatch());
    }
  }

  private static void keepHistory(
      Connection connection, UploadId upload, List<RecordChange> changes, boolean unchanged)
      throws SQLException {
    Map<Semester, List<StudentKey>> students =
        bySemester(changes.stream().map(RecordChange::record).toList());
    for (Map.Entry<Semester, List<StudentKey>> each : students.entrySet()) {
      try (PreparedStatement keep = aboutSlots(connection, KEEP_HISTORY)) {
        keep.setLong(1, UploadStatements.number(upload));
        keep.setBoolean(2, unchanged);
        setSlots(keep, 3, each.getValue(), each.getKey());
        keep.executeUpdate();
      }
    }
  }

  private static PreparedStatement aboutSlots(Connection connection, String start)
      throws SQLException {
    return connection.prepareStatement(start + slots(connection, "screenings"));
  }

  /** Returns the students of the records, grouped by semester. */
  static Map<Semester, List<StudentKey>> bySemester(List<ScreeningRecord> records) {
    return records.stream()
        .collect(
            Collectors.groupingBy(
                ScreeningRecord::semester,
                Collectors.mapping(ScreeningRecord::student, Collectors.toList())));
  }

  /**
   * Checks that each update changed exactly one record. The locks of the schools keep other uploads
   * away, except when a student has just changed schools. Then the history would not hold the
   * record that is replaced.
   */
  private static void checkAllFound(int[] counts) throws SQLException {
    if (Arrays.stream(counts).anyMatch(count -> count != 1)) {
      throw new SQLException("a record was changed by another upload at the same time");
    }
  }

  /** Returns the SQL for the rows of a table that belong to some students in a semester. */
  private static String slots(Connection connection, String table) throws SQLException {
    return Dialect.of(connection).rows(table, "student_key") + " and semester = ?";
  }

  private static void setSlots(
      PreparedStatement statement, int first, Collection<StudentKey> students, Semester semester)
      throws SQLException {
    Sql.setTexts(statement, first, students.stream().map(StudentKey::value).toList());
    statement.setString(first + 1, semester.toString());
  }

  private static void setSlotOfUpload(PreparedStatement statement, int first, RecordChange change)
      throws SQLException {
    setSlot(statement, first, change.record());
    UploadId before = Objects.requireNonNull(change.before()).upload();
    statement.setLong(first + 2, UploadStatements.number(before));
  }

  private static void setSlot(PreparedStatement statement, int first, ScreeningRecord record)
      throws SQLException {
    statement.setString(first, record.student().value());
    statement.setString(first + 1, record.semester().toString());
  }
}
