package io.github.visiontemplate.examples.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.visiontemplate.examples.jdbc.Database;
import io.github.visiontemplate.examples.jdbc.StoredRecords.UploadRow;
import java.io.IOException;
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
    List<UploadRow> uploads = new ArrayList<>();
    try (Database database = main.openDatabase()) {
      database.records().uploads(main.options.school, uploads::add);
    }
    Answer answer = main.answer();
    uploads.forEach(upload -> answer.line(line(upload)));
    answer.say("uploads.count", uploads.size());
    answer.document(json -> write(json, uploads));
    return ExitStatus.DONE.code();
  }

  private static String line(UploadRow upload) {
    return "  %s  %s  %s  %s  +%d ~%d =%d"
        .formatted(
            upload.id(),
            upload.at(),
            upload.uploaderId(),
            upload.file().name(),
            upload.changes().inserted(),
            upload.changes().overwritten(),
            upload.changes().unchanged());
  }

  private static void write(JsonGenerator json, List<UploadRow> uploads) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("uploads");
    for (UploadRow upload : uploads) {
      write(json, upload);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, UploadRow upload) throws IOException {
    json.writeStartObject();
    json.writeStringField("uploadId", upload.id().value());
    json.writeStringField("school", upload.uploaderId());
    json.writeStringField("at", upload.at().toString());
    json.writeStringField("template", upload.origin().name().toLowerCase(Locale.ROOT));
    ImportJson.writeFile(json, upload.file());
    json.writeObjectFieldStart("changes");
    json.writeNumberField("inserted", upload.changes().inserted());
    json.writeNumberField("overwritten", upload.changes().overwritten());
    json.writeNumberField("unchanged", upload.changes().unchanged());
    json.writeEndObject();
    json.writeEndObject();
  }
}
