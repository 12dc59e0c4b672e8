package io.github.visiontemplate.examples.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.UploadId;
import io.github.visiontemplate.table.FileFacts;
import java.io.IOException;
import java.util.Map;

/**
 * The outcome of an import as JSON.
 *
 * @param report the outcome
 * @param messages the language of the messages
 */
record ImportJson(ImportReport report, IssueMessages messages) implements Answer.Document {

  @Override
  public void writeTo(JsonGenerator json) throws IOException {
    UploadId upload = report.uploadId();
    json.writeStartObject();
    json.writeStringField("status", report.status().name());
    json.writeStringField("uploadId", upload == null ? null : upload.value());
    json.writeStringField("template", report.template());
    writeFile(json, report.file());
    writeRows(json);
    writeChanges(json);
    writeSemesters(json);
    IssueJson.write(json, report.issues(), messages);
    json.writeEndObject();
  }

  static void writeFile(JsonGenerator json, FileFacts file) throws IOException {
    json.writeObjectFieldStart("file");
    json.writeStringField("name", file.name());
    json.writeStringField("sha256", file.sha256());
    json.writeNumberField("bytes", file.bytes());
    json.writeEndObject();
  }

  private void writeRows(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("rows");
    json.writeNumberField("read", report.rows().read());
    json.writeNumberField("valid", report.rows().valid());
    json.writeNumberField("matched", report.rows().matched());
    json.writeNumberField("unmatched", report.rows().unmatched());
    json.writeEndObject();
  }

  private void writeChanges(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("changes");
    json.writeNumberField("inserted", report.changes().inserted());
    json.writeNumberField("overwritten", report.changes().overwritten());
    json.writeNumberField("unchanged", report.changes().unchanged());
    json.writeEndObject();
  }

  private void writeSemesters(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("semesters");
    for (Map.Entry<Semester, Integer> semester : report.semesters().entrySet()) {
      json.writeNumberField(semester.getKey().toString(), semester.getValue());
    }
    json.writeEndObject();
  }
}
