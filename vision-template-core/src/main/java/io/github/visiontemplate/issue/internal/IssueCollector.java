package io.github.visiontemplate.issue.internal;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.UnreadableTemplateException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Collects the issues of one file, up to a limit. In messages the name of this limit is {@code
 * ISSUES}.
 */
public final class IssueCollector {

  private final int most;
  private final List<Issue> issues = new ArrayList<>();

  /** Creates an empty collector for at most the given number of issues. */
  public IssueCollector(int most) {
    this.most = most;
  }

  /**
   * Adds an issue.
   *
   * @throws UnreadableTemplateException if there are too many issues
   */
  public void add(Issue issue) {
    if (issues.size() >= most) {
      throw new UnreadableTemplateException(
          Issue.ofFile(IssueCode.TOO_LARGE, "ISSUES", Integer.toString(most)));
    }
    issues.add(issue);
  }

  /** Returns the issues in the order in which they were found. */
  public List<Issue> issues() {
    return Collections.unmodifiableList(issues);
  }
}
