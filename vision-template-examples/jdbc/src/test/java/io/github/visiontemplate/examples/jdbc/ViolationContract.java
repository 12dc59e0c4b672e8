package io.github.visiontemplate.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.visiontemplate.examples.fixtures.Plain;
import io.github.visiontemplate.fixtures.People;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.poi.fixtures.WorkbookFixture;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.store.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that refuses a row quotes it; nothing of that reaches an exception or a file. */
abstract class ViolationContract {

  private static final String KEY = "TAINTED-KEY";
  private static final String NAME = "泄露甲";
  private static final Student PUPIL = People.ofSeed(3).student(0, new SchoolId("school-a"));

  @TempDir Path folder;

  /** Returns the URL of a database that has no tables yet. */
  abstract String newUrl() throws Exception;

  @Test
  void whatTheDatabaseQuotesIsNotPassedOn() throws Exception {
    String url = newUrl();
    try (Database database = Database.open(url)) {
      database.loadStudents(roster());
      Plain.run(
          url,
          "alter table screenings add constraint refused check (student_key <> '%s')"
              .formatted(KEY));

      Throwable thrown = catchThrowable(() -> importInto(database));
      assertThat(thrown)
          .isInstanceOf(StoreException.class)
          .hasMessage("could not store records")
          .hasRootCauseMessage("SQLSTATE " + state());
      StringWriter trace = new StringWriter();
      thrown.printStackTrace(new PrintWriter(trace));
      assertThat(trace.toString()).doesNotContain(taints());
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(Path::toString)).noneMatch(file -> file.endsWith(".trace.db"));
    }
  }

  /** Returns what the database calls a violated constraint. */
  abstract String state();

  private static List<String> taints() {
    String number = Objects.requireNonNull(PUPIL.number()).value();
    return List.of(KEY, NAME, number, number.substring(1));
  }

  private static void importInto(Database database) {
    VisionImport.builder()
        .directory(database.directory())
        .store(database.store())
        .build()
        .run(
            WorkbookFixture.of(TemplateSchemas.nationalImport())
                .row(PUPIL, People.ofSeed(3).screening(0, LocalDate.of(2025, 10, 15)))
                .template(),
            Uploader.school("school-a"));
  }

  private Path roster() throws IOException {
    return Files.writeString(
        folder.resolve("roster.csv"),
        """
        student_key,national_student_number,name,sex,birth_date,school_id,school_name,grade_code,class_code,class_name
        %s,%s,%s,1,2015-03-15,school-a,,,,
        """
            .formatted(KEY, Objects.requireNonNull(PUPIL.number()).value(), NAME));
  }
}
