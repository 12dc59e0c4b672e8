package io.github.visiontemplate.issue.internal;

import io.github.visiontemplate.issue.Acceptance;
import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.Severity;
import java.util.List;
import java.util.Set;

/**
 * Which severity issues have in one run.
 *
 * @param accepted the errors that a person has accepted: they are warnings
 * @param raised the warnings that block like errors in this host
 */
public record Grading(List<Acceptance> accepted, Set<IssueCode> raised) {

  /** Returns the issue with its severity in this run; what was accepted is never raised again. */
  public Issue graded(Issue issue) {
    for (Acceptance acceptance : accepted) {
      if (acceptance.covers(issue)) {
        return issue.withSeverity(Severity.WARNING);
      }
    }
    return raised.contains(issue.code()) ? issue.withSeverity(Severity.ERROR) : issue;
  }
}
