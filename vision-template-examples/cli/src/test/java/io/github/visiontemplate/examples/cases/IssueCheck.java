package io.github.visiontemplate.examples.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An issue that must be there.
 *
 * @param expected its fields, the number of such issues, and expressions for its message
 */
record IssueCheck(JsonNode expected) {

  private static final Set<String> FIELDS =
      Set.of("code", "severity", "row", "cell", "sheet", "name");
  private static final Set<String> OTHERS = Set.of("count", "messageHas", "messageHasNot");

  static void all(JsonNode report, JsonNode expected, List<String> problems) {
    CaseEntry.stream(expected).forEach(each -> new IssueCheck(each).check(report, problems));
  }

  static void none(JsonNode report, JsonNode codes, List<String> problems) {
    for (JsonNode code : codes) {
      boolean counted = report.path("issueCounts").has(code.asText());
      if (counted || issues(report).anyMatch(issue -> issue.path("code").equals(code))) {
        problems.add("did not expect an issue " + code);
      }
    }
  }

  private void check(JsonNode report, List<String> problems) {
    List<JsonNode> found = issues(report).filter(this::fits).toList();
    long count = expected.path("count").asLong(-1);
    if (count < 0 ? found.isEmpty() : found.size() != count) {
      List<String> all = issues(report).map(IssueCheck::shown).limit(20).toList();
      problems.add("expected the issue " + expected + ", found " + found.size() + " in " + all);
    }
    found.stream().map(issue -> issue.path("message").asText()).forEach(m -> words(m, problems));
  }

  private void words(String message, List<String> problems) {
    if (expected.has("messageHas") && !has(message, "messageHas")) {
      problems.add("expected " + expected.get("messageHas") + " in: " + message);
    }
    if (expected.has("messageHasNot") && has(message, "messageHasNot")) {
      problems.add("did not expect " + expected.get("messageHasNot") + " in: " + message);
    }
  }

  private boolean has(String message, String expression) {
    return Pattern.compile(expected.get(expression).asText()).matcher(message).find();
  }

  private boolean fits(JsonNode issue) {
    return expected.properties().stream()
        .filter(field -> !OTHERS.contains(field.getKey()))
        .allMatch(field -> fits(issue, field));
  }

  private static boolean fits(JsonNode issue, Map.Entry<String, JsonNode> field) {
    return FIELDS.contains(field.getKey()) && issue.path(field.getKey()).equals(field.getValue());
  }

  private static String shown(JsonNode issue) {
    return "%s %s %s"
        .formatted(issue.path("code").asText(), issue.path("sheet"), issue.path("cell").asText());
  }

  private static Stream<JsonNode> issues(JsonNode report) {
    return CaseEntry.stream(report.path("issues"));
  }
}
