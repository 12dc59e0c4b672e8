package io.github.visiontemplate.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.model.Student;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Databases with pupils, loaded from a roster. */
final class LoadedDatabase {

  private LoadedDatabase() {}

  static Database open(String url, Path folder, List<Student> students) throws IOException {
    Database database = Database.open(url);
    load(database, folder, students);
    return database;
  }

  static void load(Database database, Path folder, List<Student> students) throws IOException {
    Path roster = folder.resolve("roster.csv");
    Files.writeString(
        roster, Roster.of(students.stream().map(LoadedDatabase::line).toArray(String[]::new)));
    assertThat(database.loadStudents(roster)).isEqualTo(students.size());
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
