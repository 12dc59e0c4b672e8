package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.issue.Severity;
import io.github.visiontemplate.match.Candidate;
import io.github.visiontemplate.report.ReadSheet;
import io.github.visiontemplate.report.UnmatchedRow;
import io.github.visiontemplate.table.CellPosition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes issues for people, errors before warnings. */
final class IssueText {

  private static final int MOST = 50;
  private static final List<Severity> HEADINGS = List.of(Severity.ERROR, Severity.WARNING);

  private static final List<IssueCode> ACCEPTABLE =
      List.of(IssueCode.PEOPLE_SHIFTED, IssueCode.PERSON_DIFFERS, IssueCode.ALREADY_IMPORTED);

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

  /**
   * Writes how to accept errors that only a person can judge. The first error of each such code
   * serves as the example.
   */
  private static void sayAcceptable(Answer answer, List<Issue> issues) {
    for (IssueCode code : ACCEPTABLE) {
      issues.stream()
          .filter(issue -> issue.code() == code && issue.isError())
          .findFirst()
          .ifPresent(issue -> sayAcceptable(answer, issue));
    }
  }

  private static void sayAcceptable(Answer answer, Issue issue) {
    CellPosition position = issue.position();
    int row = position == null ? 0 : position.row();
    String sheet = Objects.toString(issue.sheet(), "");
    answer.say("issues.accept." + issue.code(), issue.code(), harmless(sheet), row);
  }

  /**
   * Returns the line for an issue. The pupil comes before the cell, because people look for the
   * pupil.
   */
  private static String line(Answer answer, IssueMessages messages, Issue issue) {
    String message = harmless(messages.text(issue)) + " [" + issue.code() + "]";
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

  /** Removes control characters, so that the content of a file cannot control the terminal. */
  private static String harmless(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ");
  }

  /** Lists the sheets if there are several, so that people see whether all of them were read. */
  static void saySheets(Answer answer, List<ReadSheet> sheets) {
    if (sheets.size() > 1) {
      sheets.forEach(sheet -> answer.say("sheets.line", harmless(sheet.name()), sheet.rows()));
    }
  }

  /** Returns messages that name the sheet only if there are several sheets. */
  static IssueMessages messages(Answer answer, List<ReadSheet> sheets) {
    return sheets.size() > 1 ? answer.messages() : answer.messages().withoutSheets();
  }

  /**
   * Writes in one line who may be meant: the best candidate, and the number of other candidates.
   */
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
