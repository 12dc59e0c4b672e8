package io.github.visiontemplate.examples.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.report.FillReport;
import java.io.IOException;

/**
 * The outcome of an export as JSON.
 *
 * @param report the outcome of the export
 * @param messages the language of the messages
 */
record FillJson(FillReport report, IssueMessages messages) implements Answer.Document {

  @Override
  public void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("status", report.status().name());
    json.writeStringField("semester", report.semester().toString());
    IssueJson.writeSheets(json, report.sheets());
    writeRows(json);
    writeCells(json);
    IssueJson.write(json, report.issues(), report.unmatched(), messages);
    json.writeEndObject();
  }

  private void writeRows(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("rows");
    json.writeNumberField("read", report.rows().read());
    json.writeNumberField("filled", report.rows().filled());
    json.writeNumberField("noRecord", report.rows().noRecord());
    json.writeNumberField("unmatched", report.rows().unmatched());
    json.writeNumberField("linked", report.rows().linked());
    json.writeEndObject();
  }

  private void writeCells(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("cells");
    json.writeNumberField("written", report.cells().written());
    json.writeNumberField("kept", report.cells().kept());
    json.writeNumberField("conflicts", report.cells().conflicts());
    json.writeEndObject();
  }
}
