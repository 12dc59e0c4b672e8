package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.match.NumberLink;
import io.github.visiontemplate.match.Person;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.store.PupilScope;
import io.github.visiontemplate.store.UploadId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The statements that write and read links. */
final class LinkStatements {

  private static final String INSERT =
      "insert into number_links (national_student_number, student_key, name, birth_date, upload_id)"
          + " values (?, ?, ?, ?, ?)";

  private static final String LINKS =
      "select national_student_number, student_key, name, birth_date, (select school_id from"
          + " students where students.student_key = number_links.student_key), (select uploader_id from"
          + " uploads where uploads.id = upload_id), (select uploaded_at from uploads where uploads.id = upload_id),"
          + " upload_id from ";

  /** A link is in scope if its pupil attends one of the uploader's schools today. */
  private static final String IN_SCOPE =
      " and exists (select 1 from students where students.student_key = number_links.student_key"
          + " and coalesce(school_id, '') = any (?)) order by id";

  private static final String ALL = LINKS + "number_links where true" + IN_SCOPE;
  private static final String REMOVE =
      "delete from number_links where national_student_number = ? and student_key in"
          + " (select student_key from students where school_id = any (?))";
  private static final String PUPILS = "select student_key from number_links where upload_id = ?";
  private static final String REVERT =
      "delete from number_links where upload_id = ? and not (student_key = any (?))";

  private LinkStatements() {}

  static void insert(Connection connection, UploadId upload, List<NumberLink> links)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (NumberLink link : links) {
        insert.setString(1, link.number().value());
        insert.setString(2, link.student().value());
        insert.setString(3, link.person().name());
        insert.setObject(4, link.person().birthDate());
        insert.setLong(5, UploadStatements.number(upload));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Returns the links in force for some numbers. */
  static Collection<NumberLink.Confirmed> find(
      Connection connection, Set<NationalStudentNumber> numbers, Uploader uploader)
      throws SQLException {
    String rows = Dialect.of(connection).rows("number_links", "national_student_number");
    try (PreparedStatement select = connection.prepareStatement(LINKS + rows + IN_SCOPE)) {
      Sql.setTexts(select, 1, numbers.stream().map(NationalStudentNumber::value).toList());
      Sql.setTexts(select, 2, schools(uploader));
      return inForce(select);
    }
  }

  /** Returns all links in force within the uploader's schools. */
  static Collection<NumberLink.Confirmed> all(Connection connection, Uploader uploader)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(ALL)) {
      Sql.setTexts(select, 1, schools(uploader));
      return inForce(select);
    }
  }

  static boolean remove(Connection connection, NationalStudentNumber number, Uploader uploader)
      throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(REMOVE)) {
      delete.setString(1, number.value());
      Sql.setTexts(delete, 2, schools(uploader));
      return delete.executeUpdate() > 0;
    }
  }

  /** Deletes the links of an upload to pupils who are within scope. */
  static void revert(Connection connection, UploadId upload, PupilScope scope) throws SQLException {
    Set<StudentKey> outOfScope = scope.without(pupils(connection, upload));
    try (PreparedStatement delete = connection.prepareStatement(REVERT)) {
      delete.setLong(1, UploadStatements.number(upload));
      Sql.setTexts(delete, 2, outOfScope.stream().map(StudentKey::value).toList());
      delete.executeUpdate();
    }
  }

  private static Set<StudentKey> pupils(Connection connection, UploadId upload)
      throws SQLException {
    Set<StudentKey> pupils = new HashSet<>();
    try (PreparedStatement select = connection.prepareStatement(PUPILS)) {
      select.setLong(1, UploadStatements.number(upload));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          pupils.add(new StudentKey(rows.getString(1)));
        }
      }
    }
    return pupils;
  }

  /** Returns the links in force: for each number and school, the newest link. */
  private static Collection<NumberLink.Confirmed> inForce(PreparedStatement select)
      throws SQLException {
    Map<List<String>, NumberLink.Confirmed> last = new LinkedHashMap<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        last.put(List.of(rows.getString(1), rows.getString(5)), link(rows));
      }
    }
    return last.values();
  }

  private static NumberLink.Confirmed link(ResultSet row) throws SQLException {
    Person person = new Person(row.getString(3), row.getObject(4, LocalDate.class));
    return new NumberLink.Confirmed(
        new NumberLink(
            NationalStudentNumber.of(row.getString(1)), new StudentKey(row.getString(2)), person),
        row.getString(6),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        row.getString(8));
  }

  private static List<String> schools(Uploader uploader) {
    return uploader.schools().stream().map(SchoolId::value).toList();
  }
}
