package io.github.visiontemplate.examples.guide;

import io.github.visiontemplate.examples.jdbc.Connections;
import io.github.visiontemplate.match.Match;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.NationalStudentNumber.Reading;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

// guide: register
/** The register of pupils: the table PUPIL, which this host had before. */
final class PupilRegister implements StudentDirectory {

  private final Connections connections; // of the jdbc example; see "Transactions"

  PupilRegister(Connections connections) {
    this.connections = connections;
  }

  @Override
  public Map<NationalStudentNumber, Match> findByNumber(
      Set<NationalStudentNumber> numbers, Uploader uploader) {
    List<String> texts = numbers.stream().map(NationalStudentNumber::value).toList();
    return find("student_number", texts, Student::number, uploader);
  }

  @Override
  public Map<StudentKey, Match> findByKey(Set<StudentKey> keys, Uploader uploader) {
    return find("id", keys.stream().map(StudentKey::value).toList(), Student::key, uploader);
  }

  private <K> Map<K, Match> find(
      String column, List<String> keys, Function<Student, K> key, Uploader uploader) {
    List<String> schools = uploader.schools().stream().map(SchoolId::value).toList();
    String sql = // one query for all of them, and only within the uploader's schools
        "select id, student_number, name, sex, born, school from pupil"
            + (" where " + column + in(keys) + " and school" + in(schools));
    try {
      return connections.with(connection -> read(connection, sql, keys, schools, key));
    } catch (SQLException e) {
      throw new IllegalStateException("the register of pupils cannot be read", e);
    }
  }

  private static <K> Map<K, Match> read(
      Connection connection,
      String sql,
      List<String> keys,
      List<String> schools,
      Function<Student, K> key)
      throws SQLException {
    Map<K, Match> found = new HashMap<>(); // who is missing from the map is not found
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      int parameter = 0;
      for (List<String> values : List.of(keys, schools)) {
        for (String value : values) {
          select.setString(++parameter, value);
        }
      }
      ResultSet rows = select.executeQuery();
      while (rows.next()) {
        Student student = student(rows);
        found.merge(
            key.apply(student), new Match.Matched(student), (one, two) -> new Match.Ambiguous());
      }
    }
    return found;
  }

  private static Student student(ResultSet row) throws SQLException {
    String sex = row.getString(4);
    return new Student(
        new StudentKey(row.getString(1)), // what the store keeps; it never changes
        number(row.getString(2)),
        row.getString(3),
        sex == null ? null : sex.equals("1") ? Sex.MALE : Sex.FEMALE,
        row.getObject(5, LocalDate.class),
        new SchoolId(row.getString(6)));
  }

  /** A number that is damaged in the register counts as unknown. */
  private static NationalStudentNumber number(String text) {
    return text != null && NationalStudentNumber.read(text) instanceof Reading.Valid valid
        ? valid.number()
        : null;
  }

  private static String in(List<String> values) {
    return " in (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
  }
}
// guide: end
