package io.github.visiontemplate.poi.internal.preview;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.poi.internal.book.BookStyle;
import io.github.visiontemplate.poi.internal.book.NewRows;
import io.github.visiontemplate.poi.internal.book.TextLines;
import io.github.visiontemplate.poi.internal.book.Words;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.store.Change;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The sheet with the counts, the issues of the file as a whole, and the counts by issue code. */
final class Summary {

  static final List<Integer> WIDTHS = List.of(30, 14, 12, 100);

  private final ImportReport report;
  private final ChangeTally tally;
  private final Words words;
  private final IssueMessages messages;

  Summary(ImportReport report, ChangeTally tally, Words words, IssueMessages messages) {
    this.report = report;
    this.tally = tally;
    this.words = words;
    this.messages = report.sheets().size() > 1 ? messages : messages.withoutSheets();
  }

  void write(NewRows rows) {
    rows.row(28).text(BookStyle.TITLE, words.of("preview.title"));
    line(rows, "preview.file", report.file().name());
    line(rows, "preview.template", Objects.requireNonNullElse(report.template(), ""));
    line(rows, "preview.result", words.of(report.status()));
    rows.row().text(BookStyle.PLAIN, words.of("preview.note", words.of("preview.changes")));
    if (tally.leftOut() > 0) {
      String most = words.of("preview.full", words.of("preview.changes"), tally.leftOut());
      rows.row(20).text(BookStyle.ALARM, most);
    }
    writeCounts(rows);
    writeAlarms(rows);
    writeIssues(rows);
  }

  private void writeCounts(NewRows rows) {
    heading(rows, words.of("preview.rows"), words.of("preview.count"));
    count(rows, words.of("preview.rows.read"), report.rows().read());
    count(rows, words.of("preview.rows.valid"), report.rows().valid());
    count(rows, words.of("preview.rows.matched"), report.rows().matched());
    countIfAny(rows, "preview.rows.linked", report.rows().linked());
    count(rows, words.of("preview.rows.unmatched"), report.rows().unmatched());
    countIfAny(rows, "preview.rows.notExamined", report.rows().notExamined());
    heading(rows, words.of("preview.records"), words.of("preview.count"));
    for (Change change : Change.values()) {
      count(rows, words.of(change), tally.of(change));
    }
    tally
        .semesters()
        .forEach((semester, n) -> count(rows, words.of("preview.semester", semester), n));
  }

  private void writeAlarms(NewRows rows) {
    List<Issue> alarms =
        report.issues().stream().filter(issue -> issue.position() == null).toList();
    if (!alarms.isEmpty()) {
      heading(rows, words.of("preview.alarms"));
      alarms.forEach(alarm -> rows.row(20).text(BookStyle.ALARM, messages.text(alarm)));
    }
  }

  private void writeIssues(NewRows rows) {
    Map<IssueCode, List<Issue>> byCode =
        report.issues().stream()
            .filter(issue -> issue.position() != null)
            .collect(Collectors.groupingBy(Issue::code, TreeMap::new, Collectors.toList()));
    if (!byCode.isEmpty()) {
      heading(
          rows,
          words.of("preview.issues"),
          words.of("preview.severity"),
          words.of("preview.count"),
          words.of("preview.message"));
      byCode.values().forEach(issues -> writeCode(rows, issues));
    }
  }

  private void writeCode(NewRows rows, List<Issue> issues) {
    Issue first = issues.get(0);
    String message = messages.text(first);
    rows.row(Math.max(20, TextLines.height(message, WIDTHS.get(3))))
        .text(BookStyle.LABEL, first.code().name())
        .text(BookStyle.CENTERED, words.of(first.severity()))
        .number(BookStyle.CENTERED, issues.size())
        .text(BookStyle.NOTE, message);
  }

  private static void heading(NewRows rows, String... texts) {
    rows.row();
    rows.row(20);
    List.of(texts).forEach(text -> rows.text(BookStyle.HEADER, text));
  }

  private void line(NewRows rows, String key, String text) {
    rows.row(20).text(BookStyle.LABEL, words.of(key)).text(BookStyle.PLAIN, text);
  }

  private void countIfAny(NewRows rows, String key, int count) {
    if (count > 0) {
      count(rows, words.of(key), count);
    }
  }

  private static void count(NewRows rows, String label, int count) {
    rows.row(20).text(BookStyle.LABEL, label).number(BookStyle.CENTERED, count);
  }
}
