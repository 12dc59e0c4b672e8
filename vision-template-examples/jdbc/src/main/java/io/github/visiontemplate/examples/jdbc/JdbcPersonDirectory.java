package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.match.Person;
import io.github.visiontemplate.match.PersonDirectory;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.Uploader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks pupils up by name and birth date, with one query for each set of persons. */
final class JdbcPersonDirectory implements PersonDirectory {

  private final Connections connections;

  JdbcPersonDirectory(Connections connections) {
    this.connections = connections;
  }

  @Override
  public Map<Person, List<Student>> findByPerson(Set<Person> persons, Uploader uploader) {
    List<Student> found =
        Sql.with(
            connections,
            "look up students by name and birth date",
            connection -> {
              try (PreparedStatement select = select(connection)) {
                List<String> schools = uploader.schools().stream().map(SchoolId::value).toList();
                Sql.setTexts(select, 1, known(persons, Person::name));
                Sql.setTexts(select, 2, schools);
                Sql.setDates(select, 3, known(persons, Person::birthDate));
                Sql.setTexts(select, 4, schools);
                return students(select);
              }
            });
    return grouped(persons, found);
  }

  /** Combines two queries with {@code union}, so that each of them can use its own index. */
  private static PreparedStatement select(Connection connection) throws SQLException {
    Dialect dialect = Dialect.of(connection);
    return connection.prepareStatement(
        JdbcStudentDirectory.query(dialect.rows("students", "name"))
            + " union "
            + JdbcStudentDirectory.query(dialect.rows("students", "birth_date", "date")));
  }

  private static List<Student> students(PreparedStatement select) throws SQLException {
    List<Student> students = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        students.add(JdbcStudentDirectory.student(rows));
      }
    }
    return students;
  }

  private static Map<Person, List<Student>> grouped(Set<Person> persons, List<Student> found) {
    Map<Object, List<Student>> byFact = new HashMap<>();
    for (Student student : found) {
      Stream.of(student.name(), student.birthDate())
          .filter(Objects::nonNull)
          .forEach(fact -> byFact.computeIfAbsent(fact, key -> new ArrayList<>()).add(student));
    }
    return persons.stream()
        .collect(Collectors.toMap(Function.identity(), person -> students(person, byFact)));
  }

  private static List<Student> students(Person person, Map<Object, List<Student>> byFact) {
    Set<Student> students = new LinkedHashSet<>();
    Stream.of(person.name(), person.birthDate())
        .filter(Objects::nonNull)
        .forEach(fact -> students.addAll(byFact.getOrDefault(fact, List.of())));
    return List.copyOf(students);
  }

  private static <T> Collection<T> known(Set<Person> persons, Function<Person, @Nullable T> fact) {
    return persons.stream().map(fact).filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
