package io.github.visiontemplate.examples.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.visiontemplate.examples.jdbc.Database;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.store.UploadRecord;
import io.github.visiontemplate.store.UploadResult;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code uploads}: lists the upload records. */
@Command(name = "uploads")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class UploadsCommand implements Callable<Integer> {

  @ParentCommand Main main;

  @Override
  public Integer call() {
    List<UploadRecord> uploads = new ArrayList<>();
    try (Database database = main.openDatabase()) {
      database.records().uploads(main.options.school, uploads::add);
    }
    Answer answer = main.answer();
    uploads.forEach(upload -> answer.line(line(answer, upload)));
    answer.say("uploads.count", uploads.size());
    answer.document(json -> write(json, uploads));
    return ExitStatus.DONE.code();
  }

  private static String line(Answer answer, UploadRecord upload) {
    Instant revertedAt = upload.revertedAt();
    ChangeCounts changes = upload.result().changes();
    int stored = changes.inserted() + changes.overwritten() + changes.unchanged();
    RowCounts rows = upload.result().rows();
    int left = rows.read() - rows.notExamined() - stored;
    UploadResult.Outcome outcome = upload.result().outcome();
    boolean part = outcome == UploadResult.Outcome.STORED && left > 0;
    String line =
        answer.phrase(
            "uploads.line",
            upload.id(),
            BeijingTime.shown(upload.at()),
            upload.uploaderId(),
            upload.file().name(),
            answer.phrase("uploads." + (part ? "part" : outcome)),
            changes.inserted(),
            changes.overwritten(),
            changes.unchanged(),
            left);
    return revertedAt == null
        ? line
        : line + answer.phrase("uploads.reverted", BeijingTime.shown(revertedAt));
  }

  private static void write(JsonGenerator json, List<UploadRecord> uploads) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("counts");
    json.writeNumberField("uploads", uploads.size());
    json.writeEndObject();
    json.writeArrayFieldStart("uploads");
    for (UploadRecord upload : uploads) {
      write(json, upload);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, UploadRecord upload) throws IOException {
    json.writeStartObject();
    json.writeStringField("uploadId", upload.id().value());
    json.writeStringField("school", upload.uploaderId());
    json.writeStringField("at", BeijingTime.iso(upload.at()));
    json.writeStringField("template", upload.origin().name().toLowerCase(Locale.ROOT));
    ImportJson.writeFile(json, upload.file());
    json.writeStringField("outcome", upload.result().outcome().name());
    ImportJson.writeRows(json, upload.result().rows());
    ImportJson.writeChanges(json, upload.result().changes());
    Instant revertedAt = upload.revertedAt();
    json.writeStringField("revertedAt", revertedAt == null ? null : BeijingTime.iso(revertedAt));
    json.writeEndObject();
  }
}
