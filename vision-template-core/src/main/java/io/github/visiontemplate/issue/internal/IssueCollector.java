package io.github.visiontemplate.issue.internal;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.UnreadableTemplateException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Keeps the issues of one file. A file with more of them than people could ever work through is
 * refused, for a hostile one could have ten in each of a million rows.
 */
public final class IssueCollector {

  /** The most issues of one file; the name of this limit in {@code TOO_LARGE} is {@code ISSUES}. */
  public static final int MOST = 200_000;

  private final List<Issue> issues = new ArrayList<>();

  /**
   * Keeps an issue.
   *
   * @throws UnreadableTemplateException if there are too many
   */
  public void add(Issue issue) {
    if (issues.size() == MOST) {
      throw new UnreadableTemplateException(
          Issue.ofFile(IssueCode.TOO_LARGE, "ISSUES", Integer.toString(MOST)));
    }
    issues.add(issue);
  }

  /** Returns the issues in the order in which they were found. */
  public List<Issue> issues() {
    return Collections.unmodifiableList(issues);
  }
}
