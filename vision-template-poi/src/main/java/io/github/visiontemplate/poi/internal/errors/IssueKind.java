package io.github.visiontemplate.poi.internal.errors;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A kind of issue, and how many issues of this kind were found.
 *
 * @param count the number of issues, at least 1
 */
record IssueKind(Severity severity, IssueCode code, int count) {

  /** Returns the kinds of some issues, errors first, then ordered by code. */
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
