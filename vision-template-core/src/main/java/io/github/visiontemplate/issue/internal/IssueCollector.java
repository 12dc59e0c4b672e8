package io.github.visiontemplate.issue.internal;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.UnreadableTemplateException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Keeps the issues of one file, up to a number; the name of that limit is {@code ISSUES}. */
public final class IssueCollector {

  private final int most;
  private final List<Issue> issues = new ArrayList<>();

  /** Sets how many issues are kept at most. */
  public IssueCollector(int most) {
    this.most = most;
  }

  /**
   * Keeps an issue.
   *
   * @throws UnreadableTemplateException if there are too many
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
