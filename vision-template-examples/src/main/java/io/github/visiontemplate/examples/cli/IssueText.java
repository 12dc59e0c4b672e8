package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.issue.Issue;
import java.util.List;

/** Issues for people. */
final class IssueText {

  private static final int MOST = 50;

  private IssueText() {}

  static void say(Answer answer, List<Issue> issues) {
    if (issues.isEmpty()) {
      return;
    }
    long errors = issues.stream().filter(Issue::isError).count();
    answer.say("issues.counts", errors, issues.size() - errors);
    issues.stream()
        .limit(MOST)
        .forEach(issue -> answer.line("  [" + issue.code() + "] " + answer.messages().text(issue)));
    if (issues.size() > MOST) {
      answer.say("issues.more", issues.size() - MOST);
    }
  }
}
