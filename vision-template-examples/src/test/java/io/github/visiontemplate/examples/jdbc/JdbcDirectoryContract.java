package io.github.visiontemplate.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.fixtures.contract.StudentDirectoryContract;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.model.Student;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A directory on a database, its pupils loaded from a roster. */
abstract class JdbcDirectoryContract extends StudentDirectoryContract {

  @TempDir Path folder;
  private Database database;

  /** Returns the URL of a database that has no tables yet. */
  abstract String newUrl() throws Exception;

  @Override
  protected StudentDirectory directoryOf(List<Student> students) throws Exception {
    database = Database.open(newUrl());
    Path roster = folder.resolve("roster.csv");
    Files.writeString(
        roster,
        Roster.of(students.stream().map(JdbcDirectoryContract::line).toArray(String[]::new)));
    assertThat(database.loadStudents(roster)).isEqualTo(students.size());
    return database.directory();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static String line(Student student) {
    NationalStudentNumber number = student.number();
    Sex sex = student.sex();
    return String.join(
        ",",
        student.key().value(),
        number == null ? "" : number.value(),
        student.name(),
        sex == null ? "" : sex.code(),
        Objects.toString(student.birthDate(), ""),
        student.school().value());
  }
}
