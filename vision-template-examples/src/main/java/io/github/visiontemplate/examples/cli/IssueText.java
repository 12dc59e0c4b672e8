package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.issue.Severity;
import io.github.visiontemplate.match.Candidate;
import io.github.visiontemplate.report.ReadSheet;
import io.github.visiontemplate.report.UnmatchedRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Issues for people, errors before warnings. */
final class IssueText {

  private static final int MOST = 50;
  private static final List<Severity> HEADINGS = List.of(Severity.ERROR, Severity.WARNING);

  private static final Set<IssueCode> ACCEPTABLE =
      Set.of(IssueCode.PERSON_DIFFERS, IssueCode.PEOPLE_SHIFTED);

  private IssueText() {}

  static void say(
      Answer answer, List<ReadSheet> sheets, List<Issue> issues, List<UnmatchedRow> unmatched) {
    IssueMessages messages = messages(answer, sheets);
    Map<Issue, UnmatchedRow> rows = new HashMap<>();
    unmatched.forEach(row -> rows.put(row.issue(), row));
    for (Severity severity : HEADINGS) {
      List<Issue> some = issues.stream().filter(each -> each.severity() == severity).toList();
      if (!some.isEmpty()) {
        answer.say("issues." + severity, some.size());
      }
      for (Issue issue : some.subList(0, Math.min(MOST, some.size()))) {
        answer.line(line(answer, messages, issue));
        sayCandidates(answer, rows.get(issue));
      }
      if (some.size() > MOST) {
        answer.say("issues.more", some.size() - MOST);
      }
    }
    sayAcceptable(answer, issues);
  }

  /** Says how an error is accepted that only a person can judge. */
  private static void sayAcceptable(Answer answer, List<Issue> issues) {
    issues.stream()
        .filter(Issue::isError)
        .map(Issue::code)
        .filter(ACCEPTABLE::contains)
        .distinct()
        .forEach(code -> answer.say("issues.accept." + code));
  }

  /** Whom a row is about stands before its cell: people look for the pupil. */
  private static String line(Answer answer, IssueMessages messages, Issue issue) {
    String message = messages.text(issue) + " [" + issue.code() + "]";
    String pupil = pupil(issue.pupil());
    return "  " + (pupil.isEmpty() ? message : answer.phrase("issues.pupil", pupil, message));
  }

  private static String pupil(Issue.@Nullable Pupil pupil) {
    return pupil == null
        ? ""
        : Stream.of(pupil.className(), pupil.name())
            .flatMap(Stream::ofNullable)
            .map(IssueText::harmless)
            .collect(Collectors.joining(" "));
  }

  /** What a file holds may not steer the terminal. */
  private static String harmless(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ");
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
