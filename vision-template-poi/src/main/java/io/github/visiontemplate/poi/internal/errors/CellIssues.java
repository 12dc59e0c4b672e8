package io.github.visiontemplate.poi.internal.errors;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.poi.internal.sheet.InlineText;
import io.github.visiontemplate.table.CellPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * All issues of one cell.
 *
 * @param position the cell
 * @param issues the issues of the cell, at least one
 */
record CellIssues(CellPosition position, List<Issue> issues) {

  /**
   * The most characters of a message. A text beside a cell need not be longer, but a value in it
   * may be.
   */
  private static final int MAX_CHARACTERS = 500;

  /**
   * Passes each cell and its issues to a consumer. The issues must be ordered by position. Issues
   * without a position are left out.
   */
  static void forEach(List<Issue> issues, Consumer<CellIssues> consumer) {
    List<Issue> together = new ArrayList<>();
    for (Issue issue : issues) {
      if (!together.isEmpty() && !Objects.equals(together.get(0).position(), issue.position())) {
        consumer.accept(of(together));
        together.clear();
      }
      if (issue.position() != null) {
        together.add(issue);
      }
    }
    if (!together.isEmpty()) {
      consumer.accept(of(together));
    }
  }

  boolean isError() {
    return issues.stream().anyMatch(Issue::isError);
  }

  /** Returns the messages of the issues, each on its own line. */
  String text(IssueMessages messages) {
    return lines(issues, messages);
  }

  static String lines(List<Issue> issues, IssueMessages messages) {
    return issues.stream().map(issue -> message(issue, messages)).collect(Collectors.joining("\n"));
  }

  static String message(Issue issue, IssueMessages messages) {
    return InlineText.cut(messages.text(issue), MAX_CHARACTERS);
  }

  private static CellIssues of(List<Issue> issues) {
    return new CellIssues(Objects.requireNonNull(issues.get(0).position()), List.copyOf(issues));
  }
}
