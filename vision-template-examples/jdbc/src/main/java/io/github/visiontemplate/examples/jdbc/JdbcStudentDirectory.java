package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.match.Match;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.NationalStudentNumber.Reading;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks pupils up by key or number, only within the uploader's schools. A look-up takes one query
 * for each set of keys or numbers.
 */
final class JdbcStudentDirectory implements StudentDirectory {

  private static final String COLUMNS =
      "select student_key, national_student_number, name, sex, birth_date, school_id from ";

  /**
   * Restricts a query to the uploader's schools. The {@code coalesce} keeps the databases from
   * using the index of {@code school_id}: they would read the whole school for each key.
   */
  private static final String IN_SCOPE = " and coalesce(school_id, '') = any (?)";

  private final Connections connections;

  JdbcStudentDirectory(Connections connections) {
    this.connections = connections;
  }

  @Override
  public Map<NationalStudentNumber, Match> findByNumber(
      Set<NationalStudentNumber> numbers, Uploader uploader) {
    Set<String> texts =
        numbers.stream().map(NationalStudentNumber::value).collect(Collectors.toSet());
    return find("national_student_number", texts, uploader, Student::number);
  }

  @Override
  public Map<StudentKey, Match> findByKey(Set<StudentKey> keys, Uploader uploader) {
    Set<String> texts = keys.stream().map(StudentKey::value).collect(Collectors.toSet());
    return find("student_key", texts, uploader, Student::key);
  }

  private <K> Map<K, Match> find(
      String column, Set<String> keys, Uploader uploader, Function<Student, @Nullable K> key) {
    return Sql.with(
        connections,
        "look up students",
        connection -> {
          String query = query(Dialect.of(connection).rows("students", column));
          try (PreparedStatement select = connection.prepareStatement(query)) {
            Sql.setTexts(select, 1, keys);
            Sql.setTexts(select, 2, uploader.schools().stream().map(SchoolId::value).toList());
            return matches(select, key);
          }
        });
  }

  /**
   * Returns the query for some rows of the students table. Its second parameter is the array of
   * schools.
   */
  static String query(String rows) {
    return COLUMNS + rows + IN_SCOPE;
  }

  private static <K> Map<K, Match> matches(
      PreparedStatement select, Function<Student, @Nullable K> key) throws SQLException {
    Map<K, Match> matches = new HashMap<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        Student student = student(rows);
        K found = key.apply(student);
        if (found != null) {
          matches.merge(found, new Match.Matched(student), (one, other) -> new Match.Ambiguous());
        }
      }
    }
    return matches;
  }

  /** Reads a student from the first six columns of a row. */
  static Student student(ResultSet row) throws SQLException {
    return new Student(
        new StudentKey(row.getString(1)),
        number(row.getString(2)),
        row.getString(3),
        sex(row.getString(4)),
        row.getObject(5, LocalDate.class),
        new SchoolId(row.getString(6)));
  }

  /** Reads a number. A number that is damaged in the register counts as unknown. */
  private static @Nullable NationalStudentNumber number(@Nullable String text) {
    return text != null && NationalStudentNumber.read(text) instanceof Reading.Valid valid
        ? valid.number()
        : null;
  }

  private static @Nullable Sex sex(@Nullable String code) {
    if (code == null) {
      return null;
    }
    return code.equals(Sex.MALE.code()) ? Sex.MALE : Sex.FEMALE;
  }
}
