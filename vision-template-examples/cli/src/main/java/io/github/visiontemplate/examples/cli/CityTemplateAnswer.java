package io.github.visiontemplate.examples.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.visiontemplate.exporting.CityForm;
import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.schema.Field;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of the command {@code city-template}.
 *
 * @param output the written file; null if no file was written
 * @param ofUnmatched whether the file lists the pupils that an import could not match
 * @param rows how many pupils the file lists
 * @param proposed how many rows propose a pupil's key
 * @param withoutCandidate how many rows have no candidate at all
 * @param issues why no file was written
 */
record CityTemplateAnswer(
    @Nullable Path output,
    boolean ofUnmatched,
    int rows,
    int proposed,
    int withoutCandidate,
    List<Issue> issues) {

  static CityTemplateAnswer written(CityForm form, int withoutCandidate, Path output) {
    long proposed =
        form.rows().stream().filter(row -> row.cells().containsKey(Field.PROPOSED_KEY)).count();
    return new CityTemplateAnswer(
        output,
        form.hasProposals(),
        form.rows().size(),
        Math.toIntExact(proposed),
        withoutCandidate,
        List.of());
  }

  static CityTemplateAnswer unreadable(List<Issue> issues) {
    return new CityTemplateAnswer(null, true, 0, 0, 0, issues);
  }

  void say(Answer answer) {
    if (output == null) {
      answer.say("export.UNREADABLE");
      IssueText.say(answer, List.of(), issues, List.of());
    } else if (ofUnmatched) {
      answer.say("city.unmatched", rows, proposed, rows - proposed, withoutCandidate);
      answer.say("export.file", output);
    } else {
      answer.say("city.roster", rows);
      answer.say("export.file", output);
    }
  }

  void writeTo(JsonGenerator json, IssueMessages messages) throws IOException {
    json.writeStartObject();
    json.writeStringField("status", output == null ? "UNREADABLE" : "WRITTEN");
    json.writeStringField("file", output == null ? null : output.toString());
    json.writeNumberField("rows", rows);
    json.writeNumberField("proposed", proposed);
    json.writeNumberField("withoutCandidate", withoutCandidate);
    IssueJson.write(json, issues, List.of(), messages);
    json.writeEndObject();
  }
}
