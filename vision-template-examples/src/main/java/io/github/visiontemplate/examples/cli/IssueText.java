package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.match.Candidate;
import io.github.visiontemplate.report.ReadSheet;
import io.github.visiontemplate.report.UnmatchedRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Issues for people. */
final class IssueText {

  private static final int MOST = 50;

  private IssueText() {}

  static void say(
      Answer answer, List<ReadSheet> sheets, List<Issue> issues, List<UnmatchedRow> unmatched) {
    if (issues.isEmpty()) {
      return;
    }
    long errors = issues.stream().filter(Issue::isError).count();
    answer.say("issues.counts", errors, issues.size() - errors);
    IssueMessages messages = messages(answer, sheets);
    Map<Issue, UnmatchedRow> rows = new HashMap<>();
    unmatched.forEach(row -> rows.put(row.issue(), row));
    for (Issue issue : issues.subList(0, Math.min(MOST, issues.size()))) {
      answer.line("  [" + issue.code() + "] " + messages.text(issue));
      sayCandidates(answer, rows.get(issue));
    }
    if (issues.size() > MOST) {
      answer.say("issues.more", issues.size() - MOST);
    }
  }

  /** Returns the messages that name the sheet only where there are several. */
  static IssueMessages messages(Answer answer, List<ReadSheet> sheets) {
    return sheets.size() > 1 ? answer.messages() : answer.messages().withoutSheets();
  }

  /** Says in one line who may be meant: the best candidate, and how many others there are. */
  private static void sayCandidates(Answer answer, @Nullable UnmatchedRow row) {
    if (row == null || row.candidates().isEmpty()) {
      return;
    }
    Candidate best = row.candidates().get(0);
    int others = row.candidates().size() - 1;
    answer.say(
        others == 0 ? "issues.candidate" : "issues.candidates",
        best.student().key().value(),
        best.score(),
        best.why(answer.messages()),
        others);
  }
}
