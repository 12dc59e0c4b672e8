package io.github.visiontemplate.issue.internal;

import io.github.visiontemplate.issue.Acceptance;
import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.Severity;
import java.util.List;
import java.util.Set;

/**
 * Decides the severity of issues in one import or export.
 *
 * @param accepted the errors that a person has accepted; they become warnings
 * @param raised the codes of warnings that the host treats as errors
 */
public record Grading(List<Acceptance> accepted, Set<IssueCode> raised) {

  /** Returns the issue with its severity in this run. An accepted issue is always a warning. */
  public Issue graded(Issue issue) {
    for (Acceptance acceptance : accepted) {
      if (acceptance.covers(issue)) {
        return issue.withSeverity(Severity.WARNING);
      }
    }
    return raised.contains(issue.code()) ? issue.withSeverity(Severity.ERROR) : issue;
  }
}
