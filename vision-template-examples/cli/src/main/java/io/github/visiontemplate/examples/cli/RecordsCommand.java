package io.github.visiontemplate.examples.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.visiontemplate.examples.jdbc.Database;
import io.github.visiontemplate.examples.jdbc.StoredRecords.RecordRow;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.semester.Semester;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code records}: lists the stored records of a semester. */
@Command(name = "records")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class RecordsCommand implements Callable<Integer> {

  @ParentCommand Main main;

  @Spec CommandSpec spec;

  @Option(names = "--semester", paramLabel = "2025-1", required = true)
  Semester semester;

  @Override
  public Integer call() {
    Whose whose = Whose.given(main, spec);
    Answer answer = main.answer();
    try (Database database = main.openDatabase()) {
      Uploader uploader = whose == null ? null : whose.uploader(database);
      if (answer.isJson()) {
        answer.stream(json -> write(json, database, uploader));
      } else {
        say(answer, database, uploader);
      }
    }
    return ExitStatus.DONE.code();
  }

  private void say(Answer answer, Database database, @Nullable Uploader uploader) {
    answer.say("records.head", answer.semester(semester));
    AtomicInteger count = new AtomicInteger();
    database
        .records()
        .ofSemester(
            semester,
            uploader,
            row -> {
              count.incrementAndGet();
              answer.line(line(answer, row));
            });
    answer.say("records.count", count.get());
  }

  private static String line(Answer answer, RecordRow row) {
    VisionScreening screening = row.stored().screening();
    return answer.phrase(
        "records.line",
        row.studentKey(),
        screening.examDate(),
        StoredEye.shown(answer, screening.right().acuity()),
        StoredEye.shown(answer, screening.left().acuity()));
  }

  private void write(JsonGenerator json, Database database, @Nullable Uploader uploader)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("semester", semester.toString());
    json.writeArrayFieldStart("records");
    database
        .records()
        .ofSemester(
            semester,
            uploader,
            row -> {
              try {
                json.writePOJO(StoredRecord.of(row));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    json.writeEndArray();
    json.writeEndObject();
  }

  private record StoredRecord(
      String studentKey,
      @Nullable String nationalStudentNumber,
      String examDate,
      StoredEye right,
      StoredEye left,
      @Nullable Boolean orthokeratology,
      String uploadId) {

    static StoredRecord of(RecordRow row) {
      VisionScreening screening = row.stored().screening();
      return new StoredRecord(
          row.studentKey(),
          row.nationalStudentNumber(),
          screening.examDate().toString(),
          StoredEye.of(screening.right()),
          StoredEye.of(screening.left()),
          screening.orthokeratology(),
          row.stored().upload().value());
    }
  }
}
