package io.github.visiontemplate.examples.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.visiontemplate.examples.jdbc.Database;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.store.PupilScope;
import io.github.visiontemplate.store.Reversal;
import io.github.visiontemplate.store.UploadId;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code revert}: undoes one upload. */
@Command(name = "revert")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class RevertCommand implements Callable<Integer> {

  private static final int SHOWN = 20;

  @ParentCommand Main main;

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "UPLOAD_ID")
  String uploadId;

  @Override
  public Integer call() {
    Reversal reversal = revert(new UploadId(uploadId), main.uploader(spec));
    Answer answer = main.answer();
    answer.say(
        "revert.done",
        reversal.upload(),
        reversal.removed(),
        reversal.restored(),
        reversal.unchanged(),
        reversal.kept().size());
    reversal.kept().stream().limit(SHOWN).forEach(kept -> say(answer, kept));
    if (reversal.kept().size() > SHOWN) {
      answer.say("revert.more", reversal.kept().size() - SHOWN);
    }
    answer.document(json -> write(json, reversal));
    return ExitStatus.DONE.code();
  }

  private static void say(Answer answer, Reversal.Kept kept) {
    String student = kept.student().value();
    String semester = answer.semester(kept.semester());
    switch (kept.reason()) {
      case LATER_UPLOAD ->
          answer.say("revert.kept", student, semester, Objects.requireNonNull(kept.by()));
      case OUT_OF_SCOPE -> answer.say("revert.moved", student, semester);
    }
  }

  private Reversal revert(UploadId upload, Uploader school) {
    try (Database database = main.openDatabase()) {
      return database
          .records()
          .uploader(upload)
          .filter(by -> by.id().equals(school.id()))
          .flatMap(by -> revert(database, upload, by))
          .orElseThrow(() -> main.usage(spec, "revert.unknown", upload));
    }
  }

  private Optional<Reversal> revert(Database database, UploadId upload, Uploader by) {
    PupilScope scope = PupilScope.of(database.directory(), by);
    return database.store().revert(upload, by, main.environment().clock().instant(), scope);
  }

  private static void write(JsonGenerator json, Reversal reversal) throws IOException {
    json.writeStartObject();
    json.writeStringField("uploadId", reversal.upload().value());
    json.writeStringField("status", "REVERTED");
    writeCounts(json, "records", reversal);
    writeCounts(json, "counts", reversal);
    json.writeArrayFieldStart("kept");
    for (Reversal.Kept kept : reversal.kept()) {
      json.writeStartObject();
      json.writeStringField("studentKey", kept.student().value());
      json.writeStringField("semester", kept.semester().toString());
      json.writeStringField("reason", kept.reason().name());
      UploadId by = kept.by();
      json.writeStringField("uploadId", by == null ? null : by.value());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeCounts(JsonGenerator json, String name, Reversal reversal)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("removed", reversal.removed());
    json.writeNumberField("restored", reversal.restored());
    json.writeNumberField("unchanged", reversal.unchanged());
    json.writeNumberField("kept", reversal.kept().size());
    json.writeEndObject();
  }
}
