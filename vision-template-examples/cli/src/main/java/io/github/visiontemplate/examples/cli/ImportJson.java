package io.github.visiontemplate.examples.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.store.UploadId;
import io.github.visiontemplate.table.TemplateFile;
import java.io.IOException;
import java.util.Map;

/**
 * The outcome of an import as JSON.
 *
 * @param report the outcome of the import
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
    IssueJson.writeSheets(json, report.sheets());
    writeRows(json, report.rows());
    writeChanges(json, report.changes());
    writeSemesters(json);
    IssueJson.write(json, report.issues(), report.unmatched(), messages);
    json.writeEndObject();
  }

  static void writeFile(JsonGenerator json, TemplateFile.Facts file) throws IOException {
    json.writeObjectFieldStart("file");
    json.writeStringField("name", file.name());
    json.writeStringField("sha256", file.sha256());
    json.writeNumberField("bytes", file.bytes());
    json.writeEndObject();
  }

  static void writeRows(JsonGenerator json, RowCounts rows) throws IOException {
    json.writeObjectFieldStart("rows");
    json.writeNumberField("read", rows.read());
    json.writeNumberField("valid", rows.valid());
    json.writeNumberField("matched", rows.matched());
    json.writeNumberField("unmatched", rows.unmatched());
    json.writeNumberField("linked", rows.linked());
    json.writeNumberField("notExamined", rows.notExamined());
    json.writeEndObject();
  }

  static void writeChanges(JsonGenerator json, ChangeCounts changes) throws IOException {
    json.writeObjectFieldStart("changes");
    json.writeNumberField("inserted", changes.inserted());
    json.writeNumberField("overwritten", changes.overwritten());
    json.writeNumberField("unchanged", changes.unchanged());
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
