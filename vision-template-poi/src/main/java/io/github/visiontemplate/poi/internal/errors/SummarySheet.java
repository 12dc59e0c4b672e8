package io.github.visiontemplate.poi.internal.errors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNullElse;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.Issue.Pupil;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.issue.Severity;
import io.github.visiontemplate.poi.internal.book.TextLines;
import io.github.visiontemplate.poi.internal.book.Words;
import io.github.visiontemplate.poi.internal.sheet.InlineText;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.internal.ErrorMarks;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.table.CellPosition;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Writes the summary sheet: the result of the file, how often each kind of issue was found, and
 * every issue with a link to its cell.
 */
final class SummarySheet {

  /**
   * The most issues that are listed. Spreadsheet programs do not open a sheet with more than 65,530
   * links.
   */
  static final int MAX_LISTED = 65_000;

  private static final Pupil NOBODY = new Pupil(null, null);
  private static final int VALUE_CHARACTERS = 200;
  private static final int CELL_WIDTH = 12;
  private static final int SHEET_WIDTH = 16;
  private static final int CLASS_WIDTH = 26;
  private static final int NAME_WIDTH = 14;
  private static final int COLUMN_WIDTH = 28;
  private static final int VALUE_WIDTH = 24;
  private static final int MESSAGE_WIDTH = 84;
  private static final float TITLE_HEIGHT = 30;

  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <worksheet xmlns="%s"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>\
      <sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/></sheetViews><cols>\
      <col min="1" max="1" width="%d" customWidth="1"/><col min="2" max="2" width="%d" customWidth="1"/>\
      <col min="3" max="3" width="%d" customWidth="1"/><col min="4" max="4" width="%d" customWidth="1"/>\
      <col min="5" max="5" width="%d" customWidth="1"/><col min="6" max="6" width="%d" customWidth="1"/>\
      </cols><sheetData>""";
  private static final String TAIL =
      """
      <pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>\
      <pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>""";

  private final ImportReport report;
  private final IssueMessages messages;
  private final Words words;
  private final SummaryStyles styles;
  private final String namespace;
  private final String ownName;
  private final List<IssueKind> kinds;

  SummarySheet(
      ImportReport report,
      IssueMessages messages,
      SummaryStyles styles,
      String namespace,
      String ownName) {
    this.report = report;
    this.messages = messages;
    this.words = new Words(messages);
    this.styles = styles;
    this.namespace = namespace;
    this.ownName = ownName;
    this.kinds = IssueKind.of(report.issues());
  }

  /** Writes the whole part. Usable as a {@code PartWriter}. */
  void write(OutputStream output) throws IOException {
    Writer sheet = new BufferedWriter(new OutputStreamWriter(output, UTF_8));
    SummaryRows rows = new SummaryRows(sheet);
    sheet.write(
        HEAD.formatted(
            namespace,
            cellWidth(),
            CLASS_WIDTH,
            NAME_WIDTH,
            COLUMN_WIDTH,
            VALUE_WIDTH,
            MESSAGE_WIDTH));
    writeFacts(rows);
    if (!kinds.isEmpty()) {
      writeKinds(rows);
      writeList(rows);
    }
    sheet.write("</sheetData>" + rows.links() + TAIL);
    sheet.flush();
  }

  private void writeFacts(SummaryRows rows) throws IOException {
    RowCounts counts = report.rows();
    rows.row(TITLE_HEIGHT, styles.title(), ErrorMarks.sheet(messages.locale()));
    fact(rows, "file", styles.value(), report.file().name());
    if (severalSheets()) {
      fact(rows, "sheets", styles.value(), sheets());
    }
    fact(rows, "result", outcome(), words.of("summary.result." + report.status()));
    fact(
        rows,
        "rows",
        styles.value(),
        words.of(
                "summary.rows.counts",
                counts.read(),
                counts.valid(),
                counts.matched(),
                counts.unmatched())
            + notExamined(counts));
    fact(
        rows,
        "issues",
        styles.value(),
        words.of("summary.issues.counts", total(Severity.ERROR), total(Severity.WARNING)));
    if (!report.sheets().isEmpty() && !kinds.isEmpty()) {
      fact(rows, "next", styles.value(), words.of("summary.hint"));
    }
  }

  private String notExamined(RowCounts counts) {
    int count = counts.notExamined();
    return count == 0 ? "" : words.of("summary.notExamined", count);
  }

  private boolean severalSheets() {
    return report.sheets().size() > 1;
  }

  private int cellWidth() {
    return severalSheets() ? CELL_WIDTH + SHEET_WIDTH : CELL_WIDTH;
  }

  private String sheets() {
    return report.sheets().stream()
        .map(sheet -> words.of("summary.sheets.one", sheet.name(), sheet.rows()))
        .collect(Collectors.joining(words.of("summary.sheets.and")));
  }

  private int outcome() {
    boolean stored = report.status() == ImportReport.Status.STORED;
    return stored || report.status() == ImportReport.Status.CHECKED ? styles.good() : styles.bad();
  }

  private void fact(SummaryRows rows, String key, int style, String value) throws IOException {
    rows.begin();
    rows.text(0, styles.label(), words.of("summary." + key));
    rows.text(1, style, value);
    rows.end();
  }

  /** Writes the count of each kind of issue, with a link to its group in the list below. */
  private void writeKinds(SummaryRows rows) throws IOException {
    rows.skip();
    rows.row(
        styles.header(),
        words.of("summary.severity"),
        words.of("summary.kind"),
        words.of("summary.count"),
        words.of("summary.code"));
    int group = rows.last() + kinds.size() + 3;
    for (IssueKind kind : kinds) {
      rows.begin();
      rows.text(0, styles.text(), words.of(kind.severity()));
      rows.text(1, styles.link(), messages.text(kind.code()));
      rows.link(1, ownName, new CellPosition(group, 0));
      rows.number(2, styles.count(), kind.count());
      rows.text(3, styles.code(), kind.code().name());
      rows.end();
      group += kind.count() + 1;
    }
  }

  private void writeList(SummaryRows rows) throws IOException {
    rows.skip();
    rows.row(
        styles.header(),
        words.of("summary.cell"),
        words.of("summary.class"),
        words.of("summary.name"),
        words.of("summary.column"),
        words.of("summary.value"),
        words.of("summary.message"));
    int left = MAX_LISTED;
    for (IssueKind kind : kinds) {
      writeGroup(rows, kind, left);
      left -= Math.min(left, kind.count());
    }
    int more = report.issues().size() - MAX_LISTED;
    if (more > 0) {
      rows.row(styles.label(), words.of("summary.more", more));
    }
  }

  private void writeGroup(SummaryRows rows, IssueKind kind, int most) throws IOException {
    if (most == 0) {
      return;
    }
    String name = words.of("summary.group", messages.text(kind.code()), kind.count());
    rows.row(styles.group(), name, "", "", "", "", words.of(kind.severity()));
    for (Issue issue : report.issues().stream().filter(kind::includes).limit(most).toList()) {
      writeIssue(rows, issue);
    }
  }

  private void writeIssue(SummaryRows rows, Issue issue) throws IOException {
    Pupil pupil = requireNonNullElse(issue.pupil(), NOBODY);
    String className = requireNonNullElse(pupil.className(), "");
    String column = requireNonNullElse(issue.header(), "");
    String value = InlineText.cut(requireNonNullElse(issue.value(), ""), VALUE_CHARACTERS);
    String message = CellIssues.message(issue, messages);
    rows.begin(height(place(issue), className, column, value, message));
    CellPosition position = issue.position();
    String sheet = issue.sheet();
    boolean linked = position != null && sheet != null;
    rows.text(0, linked ? styles.link() : styles.text(), place(issue));
    if (position != null && sheet != null) {
      rows.link(0, sheet, position);
    }
    rows.text(1, styles.text(), className);
    rows.text(2, styles.text(), requireNonNullElse(pupil.name(), ""));
    rows.text(3, styles.text(), column);
    rows.text(4, styles.text(), value);
    rows.text(5, styles.text(), message);
    rows.end();
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

  private float height(
      String place, String className, String column, String value, String message) {
    return (float)
        DoubleStream.of(
                TextLines.height(place, cellWidth()),
                TextLines.height(className, CLASS_WIDTH),
                TextLines.height(column, COLUMN_WIDTH),
                TextLines.height(value, VALUE_WIDTH),
                TextLines.height(message, MESSAGE_WIDTH))
            .max()
            .orElse(0);
  }

  private int total(Severity severity) {
    return kinds.stream()
        .filter(kind -> kind.severity() == severity)
        .mapToInt(IssueKind::count)
        .sum();
  }
}
