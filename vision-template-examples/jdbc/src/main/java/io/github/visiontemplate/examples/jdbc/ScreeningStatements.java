package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The statements that read records in bulk. */
final class ScreeningStatements {

  private static final String FIND = "select student_key, " + ScreeningColumns.NAMES + " from ";
  private static final String FIND_REPLACED =
      "select student_key, replaced_by, " + ScreeningColumns.NAMES + " from ";

  private ScreeningStatements() {}

  /** Returns the records of the students who have one in the semester. */
  static Map<StudentKey, StoredScreening> find(
      Connection connection, Collection<StudentKey> students, Semester semester)
      throws SQLException {
    Map<StudentKey, StoredScreening> found = new HashMap<>();
    String query = FIND + slots(connection, "screenings");
    try (PreparedStatement select = connection.prepareStatement(query)) {
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
   * Returns the earlier records of the students in the semester, each by the upload that replaced
   * it.
   */
  static Map<StudentKey, Map<UploadId, StoredScreening>> replaced(
      Connection connection, Collection<StudentKey> students, Semester semester)
      throws SQLException {
    Map<StudentKey, Map<UploadId, StoredScreening>> replaced = new HashMap<>();
    String query = FIND_REPLACED + slots(connection, "screening_history");
    try (PreparedStatement select = connection.prepareStatement(query)) {
      setSlots(select, 1, students, semester);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          replaced
              .computeIfAbsent(new StudentKey(rows.getString(1)), key -> new HashMap<>())
              .put(new UploadId(rows.getString(2)), ScreeningColumns.get(rows, 3));
        }
      }
    }
    return replaced;
  }

  /** Returns the students of the records, grouped by semester. */
  static Map<Semester, List<StudentKey>> bySemester(List<ScreeningRecord> records) {
    return records.stream()
        .collect(
            Collectors.groupingBy(
                ScreeningRecord::semester,
                Collectors.mapping(ScreeningRecord::student, Collectors.toList())));
  }

  /** Returns the SQL for the rows of a table that belong to some students in a semester. */
  static String slots(Connection connection, String table) throws SQLException {
    return Dialect.of(connection).rows(table, "student_key") + " and semester = ?";
  }

  /** Sets the parameters of {@link #slots}, of which the first is the parameter {@code first}. */
  static void setSlots(
      PreparedStatement statement, int first, Collection<StudentKey> students, Semester semester)
      throws SQLException {
    Sql.setTexts(statement, first, students.stream().map(StudentKey::value).toList());
    statement.setString(first + 1, semester.toString());
  }
}
