package io.github.visiontemplate.examples.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is right after a command.
 *
 * @param right the expectation as the case writes it
 * @param outcome what the command did
 */
record Expectation(JsonNode right, Outcome outcome) {

  /** Returns what was not right, each in a sentence. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    for (Map.Entry<String, JsonNode> each : right.properties()) {
      check(each.getKey(), each.getValue(), problems);
    }
    return problems;
  }

  private void check(String what, JsonNode expected, List<String> problems) {
    switch (what) {
      case "exit" -> checkExit(expected, problems);
      case "notExit" -> checkNotExit(expected, problems);
      case "status" -> compare("status", expected, outcome.json().path("status"), problems);
      case "json" -> checkPaths("", expected, problems);
      case "issueCounts" -> checkPaths("issueCounts/", expected, problems);
      case "issues" -> IssueCheck.all(outcome.json(), expected, problems);
      case "noIssues" -> IssueCheck.none(outcome.json(), expected, problems);
      case "records" -> new RecordChecks(outcome, problems).check(expected);
      case "output" -> OutputChecks.check(outcome, expected, problems);
      case "anyOf" -> checkAnyOf(expected, problems);
      default -> problems.add("there is no check " + what);
    }
  }

  private void checkExit(JsonNode expected, List<String> problems) {
    if (!isOne(expected)) {
      problems.add("expected exit " + expected + ", found " + outcome.exit());
    }
  }

  private void checkNotExit(JsonNode unwanted, List<String> problems) {
    if (isOne(unwanted)) {
      problems.add("did not expect exit " + outcome.exit());
    }
  }

  private boolean isOne(JsonNode exits) {
    return exits.isArray()
        ? CaseEntry.stream(exits).anyMatch(exit -> exit.asInt() == outcome.exit())
        : exits.asInt() == outcome.exit();
  }

  private void checkPaths(String prefix, JsonNode expected, List<String> problems) {
    for (Map.Entry<String, JsonNode> each : expected.properties()) {
      String path = prefix + each.getKey();
      compare(path, each.getValue(), outcome.json().at("/" + path), problems);
    }
  }

  private static void compare(
      String what, JsonNode expected, JsonNode found, List<String> problems) {
    if (!expected.equals(found)) {
      problems.add("expected " + what + " " + expected + ", found " + found);
    }
  }

  private void checkAnyOf(JsonNode choices, List<String> problems) {
    List<List<String>> all =
        CaseEntry.stream(choices)
            .map(choice -> new Expectation(choice, outcome).problems())
            .toList();
    if (all.stream().noneMatch(List::isEmpty)) {
      problems.add("none of these is right: " + all);
    }
  }
}
