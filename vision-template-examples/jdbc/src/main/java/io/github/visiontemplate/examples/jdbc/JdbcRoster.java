package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.match.Roster;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Uploader;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Lists the pupils of the uploader's schools, ordered by school, grade, class and name. */
final class JdbcRoster implements Roster {

  private static final String SELECT =
      "select student_key, national_student_number, name, sex, birth_date, school_id,"
          + " school_name, grade_code, class_name from students where school_id = any (?)"
          + " order by school_id, grade_code, class_code, name, student_key";

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
