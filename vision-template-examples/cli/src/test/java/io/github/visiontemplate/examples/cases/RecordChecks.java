package io.github.visiontemplate.examples.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What must be stored.
 *
 * @param outcome gives the records
 * @param problems takes what was not right
 */
record RecordChecks(Outcome outcome, List<String> problems) {

  private static final String USUAL_SEMESTER = "2026-1";

  void check(JsonNode expected) {
    expected.forEach(
        each -> {
          String semester = each.path("semester").asText(USUAL_SEMESTER);
          check(each, outcome.records().apply(semester));
        });
  }

  private void check(JsonNode expected, JsonNode records) {
    if (!records.isArray()) {
      problems.add("expected a list of records, found " + records);
    } else if (expected.has("number")) {
      checkPupil(expected, records);
    } else {
      checkAll(expected, records);
    }
  }

  private void checkAll(JsonNode expected, JsonNode records) {
    if (expected.has("count") && records.size() != expected.get("count").asInt()) {
      problems.add("expected " + expected.get("count") + " records, found " + records.size());
    }
    String upload = outcome.places().apply(expected.path("allUploadId").asText());
    for (JsonNode each : records) {
      if (expected.has("allUploadId") && !each.path("uploadId").asText().equals(upload)) {
        problems.add("expected the upload " + upload + ", found " + each.path("uploadId"));
      }
      if (expected.has("noneHas") && each.toString().contains(expected.get("noneHas").asText())) {
        problems.add("did not expect " + expected.get("noneHas") + " in " + each);
      }
    }
  }

  private void checkPupil(JsonNode expected, JsonNode records) {
    List<JsonNode> found =
        CaseEntry.stream(records)
            .filter(each -> each.path("nationalStudentNumber").equals(expected.get("number")))
            .toList();
    boolean absent = expected.path("absent").asBoolean();
    if (found.size() != (absent ? 0 : 1)) {
      problems.add("expected the record " + expected + ", found " + found);
    } else if (expected.has("field")) {
      String path = "/" + expected.get("field").asText().replace('.', '/');
      JsonNode value = found.get(0).at(path);
      if (!value.equals(expected.get("value"))) {
        problems.add("expected the record " + expected + ", found " + value);
      }
    }
  }
}
