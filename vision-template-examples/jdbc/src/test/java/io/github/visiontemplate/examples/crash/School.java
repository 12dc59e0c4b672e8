package io.github.visiontemplate.examples.crash;

import io.github.visiontemplate.examples.jdbc.Database;
import io.github.visiontemplate.fixtures.People;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.poi.fixtures.WorkbookFixture;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.Semester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A school whose pupils do not exist, and uploads of it that differ in every value. */
final class School {

  static final Uploader UPLOADER = Uploader.school("school-a");
  static final Semester AUTUMN = Semester.parse("2025-1");
  static final int PUPILS = 600;
  static final int UPLOADS = 4;

  private static final People PEOPLE = People.ofSeed(17);
  private static final LocalDate DAY = LocalDate.of(2025, 10, 15);
  private static final List<Student> STUDENTS =
      PEOPLE.students(0, PUPILS, new SchoolId("school-a"));
  private static final String HEADER =
      "student_key,national_student_number,name,sex,birth_date,school_id,school_name,grade_code,"
          + "class_code,class_name\n";

  private School() {}

  static List<StudentKey> keys() {
    return STUDENTS.stream().map(Student::key).toList();
  }

  /** The values of the n-th upload for a pupil. */
  static VisionScreening values(int pupil, int n) {
    return PEOPLE.screening(pupil, DAY.plusDays(n));
  }

  /** Tells which upload a record is of, by its date. */
  static int uploadOf(VisionScreening screening) {
    return (int) (screening.examDate().toEpochDay() - DAY.toEpochDay());
  }

  static Path upload(Path folder, int n) {
    return folder.resolve("upload-" + n + ".xlsx");
  }

  static Path template(Path folder) {
    return folder.resolve("template.xlsx");
  }

  /** Writes all uploads and the blank template. */
  static void writeFiles(Path folder) throws IOException {
    for (int n = 0; n < UPLOADS; n++) {
      WorkbookFixture workbook = WorkbookFixture.of(TemplateSchemas.nationalImport());
      for (int pupil = 0; pupil < PUPILS; pupil++) {
        workbook.row(STUDENTS.get(pupil), values(pupil, n));
      }
      Files.write(upload(folder, n), workbook.bytes());
    }
    WorkbookFixture blank = WorkbookFixture.of(TemplateSchemas.nationalCurrent());
    STUDENTS.forEach(blank::row);
    Files.write(template(folder), blank.bytes());
  }

  static void loadInto(Database database, Path folder) throws IOException {
    Path roster = folder.resolve("roster.csv");
    Files.writeString(
        roster,
        STUDENTS.stream().map(School::line).collect(Collectors.joining("\n", HEADER, "\n")));
    database.loadStudents(roster);
  }

  static VisionImport importInto(Database database) {
    return VisionImport.builder()
        .directory(database.directory())
        .store(database.store())
        .clock(Clock.fixed(Instant.parse("2025-11-25T04:00:00Z"), ZoneId.of("Asia/Shanghai")))
        .build();
  }

  private static String line(Student student) {
    NationalStudentNumber number = Objects.requireNonNull(student.number());
    return String.join(
        ",",
        student.key().value(),
        number.value(),
        student.name(),
        Objects.requireNonNull(student.sex()).code(),
        String.valueOf(student.birthDate()),
        student.school().value(),
        ",,,");
  }
}
