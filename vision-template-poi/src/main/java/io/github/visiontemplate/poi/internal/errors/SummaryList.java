package io.github.visiontemplate.poi.internal.errors;

import static java.util.Objects.requireNonNullElse;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.poi.internal.book.TextLines;
import io.github.visiontemplate.poi.internal.book.Words;
import io.github.visiontemplate.poi.internal.sheet.InlineText;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.table.CellPosition;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The list of the summary sheet: first a row for each pupil with all issues of the pupil, then the
 * issues of each kind. Both have the same columns.
 */
final class SummaryList {

  /**
   * The most rows with a link. Spreadsheet programs do not open a sheet with more than 65,530
   * links.
   */
  static final int MAX_LISTED = 65_000;

  /** The most pupils that are listed. */
  private static final int MAX_PUPILS = 30_000;

  private static final int VALUE_CHARACTERS = 200;
  private static final int CELL_WIDTH = 12;
  private static final int SHEET_WIDTH = 16;
  private static final int CLASS_WIDTH = 20;
  private static final int NAME_WIDTH = 12;
  private static final int COLUMN_WIDTH = 20;
  private static final int VALUE_WIDTH = 24;
  private static final int MESSAGE_WIDTH = 84;

  private final ImportReport report;
  private final IssueMessages messages;
  private final Words words;
  private final SummaryStyles styles;
  private final List<PupilIssues> pupils;

  SummaryList(ImportReport report, IssueMessages messages, Words words, SummaryStyles styles) {
    this.report = report;
    this.messages = messages;
    this.words = words;
    this.styles = styles;
    this.pupils = PupilIssues.of(report);
  }

  /** Returns the widths of the columns. */
  List<Integer> widths() {
    return List.of(
        severalSheets() ? CELL_WIDTH + SHEET_WIDTH : CELL_WIDTH,
        CLASS_WIDTH,
        NAME_WIDTH,
        COLUMN_WIDTH,
        VALUE_WIDTH,
        MESSAGE_WIDTH);
  }

  /** Returns the number of rows between the header and the first group of issues. */
  int rowsOfPupils() {
    if (pupils.isEmpty()) {
      return 0;
    }
    return 1 + listedPupils() + (pupils.size() > MAX_PUPILS ? 1 : 0);
  }

  void write(SummaryRows rows, List<IssueKind> kinds) throws IOException {
    rows.row(
        styles.header(),
        words.of("summary.cell"),
        words.of("summary.class"),
        words.of("summary.name"),
        words.of("summary.column"),
        words.of("summary.value"),
        words.of("summary.message"));
    if (!pupils.isEmpty()) {
      writePupils(rows);
    }
    writeKinds(rows, kinds);
  }

  private int listedPupils() {
    return Math.min(pupils.size(), MAX_PUPILS);
  }

  private void writePupils(SummaryRows rows) throws IOException {
    group(rows, words.of("summary.pupils", pupils.size()), "");
    for (PupilIssues pupil : pupils.subList(0, listedPupils())) {
      writeRow(
          rows,
          pupil.first(),
          lines(pupil, cell -> place(cell.issues().get(0))),
          lines(pupil, cell -> column(cell.issues().get(0))),
          lines(pupil, cell -> value(cell.issues().get(0))),
          lines(pupil, cell -> cell.text(messages)));
    }
    if (pupils.size() > MAX_PUPILS) {
      rows.row(styles.label(), words.of("summary.morePupils", pupils.size() - MAX_PUPILS));
    }
  }

  private void writeKinds(SummaryRows rows, List<IssueKind> kinds) throws IOException {
    int most = MAX_LISTED - listedPupils();
    int left = most;
    for (IssueKind kind : kinds) {
      if (left > 0) {
        writeKind(rows, kind, left);
      }
      left -= Math.min(left, kind.count());
    }
    int more = report.issues().size() - most;
    if (more > 0) {
      rows.row(styles.label(), words.of("summary.more", more));
    }
  }

  private void writeKind(SummaryRows rows, IssueKind kind, int most) throws IOException {
    String name = words.of("summary.group", messages.text(kind.code()), kind.count());
    group(rows, name, words.of(kind.severity()));
    for (Issue issue : report.issues().stream().filter(kind::includes).limit(most).toList()) {
      String message = CellIssues.message(issue, messages);
      writeRow(rows, issue, place(issue), column(issue), value(issue), message);
    }
  }

  private void group(SummaryRows rows, String name, String note) throws IOException {
    rows.row(styles.group(), name, "", "", "", "", note);
  }

  /** Writes a row whose first cell leads to the cell of the issue. */
  private void writeRow(
      SummaryRows rows, Issue issue, String place, String column, String value, String message)
      throws IOException {
    CellPosition position = issue.position();
    String sheet = issue.sheet();
    boolean linked = position != null && sheet != null;
    List<String> texts =
        List.of(
            place, PupilIssues.className(issue), PupilIssues.name(issue), column, value, message);
    rows.begin(height(texts));
    if (position != null && sheet != null) {
      rows.link(0, sheet, position);
    }
    for (int i = 0; i < texts.size(); i++) {
      rows.text(i, i == 0 && linked ? styles.cells() : styles.text(), texts.get(i));
    }
    rows.end();
  }

  private static String lines(PupilIssues pupil, Function<CellIssues, String> text) {
    return pupil.cells().stream().map(text).collect(Collectors.joining("\n"));
  }

  private boolean severalSheets() {
    return report.sheets().size() > 1;
  }

  /**
   * Returns the cell of an issue, including the sheet if there are several sheets. For an issue
   * without a cell, returns the sheet or a word for the whole file.
   */
  private String place(Issue issue) {
    CellPosition position = issue.position();
    String sheet = issue.sheet();
    if (position == null) {
      return sheet == null ? words.of("summary.whole") : sheet;
    }
    return sheet != null && severalSheets() ? sheet + "!" + position : position.toString();
  }

  private static String column(Issue issue) {
    return requireNonNullElse(issue.header(), "");
  }

  private static String value(Issue issue) {
    return InlineText.cut(requireNonNullElse(issue.value(), ""), VALUE_CHARACTERS);
  }

  private float height(List<String> texts) {
    List<Integer> widths = widths();
    return (float)
        IntStream.range(0, texts.size())
            .mapToDouble(i -> TextLines.height(texts.get(i), widths.get(i)))
            .max()
            .orElse(0);
  }
}
