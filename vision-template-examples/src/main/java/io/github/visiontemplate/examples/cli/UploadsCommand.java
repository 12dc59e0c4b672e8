package io.github.visiontemplate.examples.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.visiontemplate.examples.jdbc.Database;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.UploadRecord;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code uploads}: lists the upload records. */
@Command(name = "uploads", description = "Lists the upload records (上传记录), newest first.")
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
    return "  %s  %s  %s  %s  %s  +%d ~%d =%d%s"
        .formatted(
            upload.id(),
            upload.at(),
            upload.uploaderId(),
            upload.file().name(),
            answer.phrase("uploads." + upload.result().outcome()),
            changes.inserted(),
            changes.overwritten(),
            changes.unchanged(),
            revertedAt == null ? "" : "  " + answer.phrase("uploads.reverted") + " " + revertedAt);
  }

  private static void write(JsonGenerator json, List<UploadRecord> uploads) throws IOException {
    json.writeStartObject();
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
    json.writeStringField("at", upload.at().toString());
    json.writeStringField("template", upload.origin().name().toLowerCase(Locale.ROOT));
    ImportJson.writeFile(json, upload.file());
    json.writeStringField("outcome", upload.result().outcome().name());
    ImportJson.writeRows(json, upload.result().rows());
    ImportJson.writeChanges(json, upload.result().changes());
    Instant revertedAt = upload.revertedAt();
    json.writeStringField("revertedAt", revertedAt == null ? null : revertedAt.toString());
    json.writeEndObject();
  }
}
