package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.match.Roster;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Uploader;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lists the pupils of the uploader's schools by school, grade and class. Within a class, pupils are
 * in the order of the roster that was loaded. A shorter code comes first, so that 9 is before 10.
 */
final class JdbcRoster implements Roster {

  private static final String SELECT =
      "select student_key, national_student_number, name, sex, birth_date, school_id,"
          + " school_name, grade_code, class_name from students where school_id = any (?)"
          + " order by school_id, char_length(grade_code), grade_code, char_length(class_code),"
          + " class_code, roster_line, student_key";

  private static final String SCHOOLS =
      "select distinct school_id from students where left(school_id, char_length(?)) = ?"
          + " and school_id <> ?";

  private final Connections connections;

  JdbcRoster(Connections connections) {
    this.connections = connections;
  }

  @Override
  public List<Roster.Entry> pupils(Uploader uploader) {
    return Sql.with(
        connections,
        "list students",
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            Sql.setTexts(select, 1, uploader.schools().stream().map(SchoolId::value).toList());
            return entries(select);
          }
        });
  }

  /**
   * Returns a district with the schools whose identifier begins with the district's, and goes on.
   */
  static Optional<Uploader> district(Connections connections, String id) {
    Set<SchoolId> schools =
        Sql.with(
            connections,
            "list schools",
            connection -> {
              try (PreparedStatement select = connection.prepareStatement(SCHOOLS)) {
                select.setString(1, id);
                select.setString(2, id);
                select.setString(3, id);
                return schools(select);
              }
            });
    return schools.isEmpty() ? Optional.empty() : Optional.of(new Uploader(id, schools));
  }

  private static Set<SchoolId> schools(PreparedStatement select) throws SQLException {
    Set<SchoolId> schools = new HashSet<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        schools.add(new SchoolId(rows.getString(1)));
      }
    }
    return schools;
  }

  private static List<Roster.Entry> entries(PreparedStatement select) throws SQLException {
    List<Roster.Entry> entries = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        entries.add(
            new Roster.Entry(
                JdbcStudentDirectory.student(rows),
                rows.getString("school_name"),
                rows.getString("grade_code"),
                rows.getString("class_name")));
      }
    }
    return entries;
  }
}
