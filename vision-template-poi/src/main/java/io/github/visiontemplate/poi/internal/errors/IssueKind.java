package io.github.visiontemplate.poi.internal.errors;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How often something was found.
 *
 * @param count at least 1
 */
record IssueKind(Severity severity, IssueCode code, int count) {

  /** Returns what was found, errors first, then by code. */
  static List<IssueKind> of(List<Issue> issues) {
    Map<Severity, Map<IssueCode, Integer>> counts = new EnumMap<>(Severity.class);
    for (Issue issue : issues) {
      counts
          .computeIfAbsent(issue.severity(), severity -> new EnumMap<>(IssueCode.class))
          .merge(issue.code(), 1, Integer::sum);
    }
    List<IssueKind> kinds = new ArrayList<>();
    counts.forEach(
        (severity, codes) ->
            codes.forEach((code, count) -> kinds.add(new IssueKind(severity, code, count))));
    return kinds;
  }

  boolean includes(Issue issue) {
    return issue.code() == code && issue.severity() == severity;
  }
}
