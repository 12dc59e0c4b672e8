package io.github.visiontemplate.examples.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.match.Candidate;
import io.github.visiontemplate.report.ReadSheet;
import io.github.visiontemplate.report.UnmatchedRow;
import io.github.visiontemplate.table.CellPosition;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Issues as JSON: the number of issues of each code, and each issue with its position and message.
 */
final class IssueJson {

  private IssueJson() {}

  static void write(
      JsonGenerator json, List<Issue> issues, List<UnmatchedRow> unmatched, IssueMessages messages)
      throws IOException {
    writeCounts(json, issues);
    Map<Issue, UnmatchedRow> rows = new HashMap<>();
    unmatched.forEach(row -> rows.put(row.issue(), row));
    json.writeArrayFieldStart("issues");
    for (Issue issue : issues) {
      write(json, issue, rows.get(issue), messages);
    }
    json.writeEndArray();
  }

  static void writeSheets(JsonGenerator json, List<ReadSheet> sheets) throws IOException {
    json.writeArrayFieldStart("sheets");
    for (ReadSheet sheet : sheets) {
      json.writeStartObject();
      json.writeStringField("name", sheet.name());
      json.writeNumberField("rows", sheet.rows());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeCounts(JsonGenerator json, List<Issue> issues) throws IOException {
    Map<IssueCode, Integer> counts = new EnumMap<>(IssueCode.class);
    issues.forEach(issue -> counts.merge(issue.code(), 1, Integer::sum));
    json.writeObjectFieldStart("issueCounts");
    for (Map.Entry<IssueCode, Integer> count : counts.entrySet()) {
      json.writeNumberField(count.getKey().name(), count.getValue());
    }
    json.writeEndObject();
  }

  private static void write(
      JsonGenerator json, Issue issue, @Nullable UnmatchedRow unmatched, IssueMessages messages)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("code", issue.code().name());
    json.writeStringField("severity", issue.severity().name());
    json.writeStringField("sheet", issue.sheet());
    CellPosition position = issue.position();
    if (position == null) {
      json.writeNullField("row");
      json.writeNullField("cell");
    } else {
      json.writeNumberField("row", position.row());
      json.writeStringField("cell", position.toString());
    }
    json.writeStringField("column", issue.header());
    json.writeStringField("value", issue.value());
    Issue.Pupil pupil = issue.pupil();
    json.writeStringField("name", pupil == null ? null : pupil.name());
    json.writeStringField("className", pupil == null ? null : pupil.className());
    json.writeStringField("message", messages.text(issue));
    json.writeStringField("suggestion", issue.suggestion());
    if (unmatched != null) {
      write(json, unmatched, messages);
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, UnmatchedRow row, IssueMessages messages)
      throws IOException {
    json.writeStringField("reason", row.reason().name());
    json.writeArrayFieldStart("candidates");
    for (Candidate candidate : row.candidates()) {
      json.writeStartObject();
      json.writeStringField("studentKey", candidate.student().key().value());
      json.writeNumberField("score", candidate.score());
      json.writeStringField("why", candidate.why(messages));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
