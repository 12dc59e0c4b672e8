package io.github.visiontemplate.poi.internal.errors;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.issue.Severity;
import io.github.visiontemplate.poi.internal.book.TextLines;
import io.github.visiontemplate.poi.internal.book.Words;
import io.github.visiontemplate.poi.internal.sheet.InlineText;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.report.ImportStatus;
import io.github.visiontemplate.schema.ErrorMarks;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.table.CellPosition;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.Objects;

/**
 * Writes the sheet with the summary: what came of the file, how often each kind of issue was found,
 * and every issue with a link to its cell.
 */
final class SummarySheet {

  /** Spreadsheet programs open no sheet with more than 65,530 links. */
  static final int MOST_LISTED = 65_000;

  private static final int VALUE_CHARACTERS = 200;
  private static final int COLUMN_WIDTH = 30;
  private static final int VALUE_WIDTH = 24;
  private static final int MESSAGE_WIDTH = 84;
  private static final float TITLE_HEIGHT = 30;

  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <worksheet xmlns="%s"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>\
      <sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/></sheetViews><cols>\
      <col min="1" max="1" width="12" customWidth="1"/><col min="2" max="2" width="%d" customWidth="1"/>\
      <col min="3" max="3" width="%d" customWidth="1"/><col min="4" max="4" width="%d" customWidth="1"/>\
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

  /** Writes the part; a part writer. */
  void write(OutputStream output) throws IOException {
    Writer sheet = new BufferedWriter(new OutputStreamWriter(output, UTF_8));
    SummaryRows rows = new SummaryRows(sheet);
    sheet.write(HEAD.formatted(namespace, COLUMN_WIDTH, VALUE_WIDTH, MESSAGE_WIDTH));
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
            counts.unmatched()));
    fact(
        rows,
        "issues",
        styles.value(),
        words.of("summary.issues.counts", total(Severity.ERROR), total(Severity.WARNING)));
    if (!report.sheets().isEmpty() && !kinds.isEmpty()) {
      fact(rows, "next", styles.value(), words.of("summary.hint"));
    }
  }

  private int outcome() {
    boolean stored = report.status() == ImportStatus.STORED;
    return stored || report.status() == ImportStatus.CHECKED ? styles.good() : styles.bad();
  }

  private void fact(SummaryRows rows, String key, int style, String value) throws IOException {
    rows.begin();
    rows.text(0, styles.label(), words.of("summary." + key));
    rows.text(1, style, value);
    rows.end();
  }

  /** Counts, each with a link to its group in the list below. */
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
        words.of("summary.column"),
        words.of("summary.value"),
        words.of("summary.message"));
    int left = MOST_LISTED;
    for (IssueKind kind : kinds) {
      writeGroup(rows, kind, left);
      left -= Math.min(left, kind.count());
    }
    int more = report.issues().size() - MOST_LISTED;
    if (more > 0) {
      rows.row(styles.label(), words.of("summary.more", more));
    }
  }

  private void writeGroup(SummaryRows rows, IssueKind kind, int most) throws IOException {
    if (most == 0) {
      return;
    }
    String name = words.of("summary.group", messages.text(kind.code()), kind.count());
    rows.row(styles.group(), name, "", "", words.of(kind.severity()));
    for (Issue issue : report.issues().stream().filter(kind::includes).limit(most).toList()) {
      writeIssue(rows, issue);
    }
  }

  private void writeIssue(SummaryRows rows, Issue issue) throws IOException {
    CellPosition position = issue.position();
    String column = Objects.requireNonNullElse(issue.header(), "");
    String value = InlineText.cut(Objects.requireNonNullElse(issue.value(), ""), VALUE_CHARACTERS);
    String message = CellIssues.message(issue, messages);
    rows.begin(height(column, value, message));
    if (position != null && issue.sheet() != null) {
      rows.text(0, styles.link(), position.toString());
      rows.link(0, issue.sheet(), position);
    } else {
      rows.text(
          0, styles.text(), position == null ? words.of("summary.whole") : position.toString());
    }
    rows.text(1, styles.text(), column);
    rows.text(2, styles.text(), value);
    rows.text(3, styles.text(), message);
    rows.end();
  }

  private static float height(String column, String value, String message) {
    return Math.max(
        TextLines.height(message, MESSAGE_WIDTH),
        Math.max(TextLines.height(column, COLUMN_WIDTH), TextLines.height(value, VALUE_WIDTH)));
  }

  private int total(Severity severity) {
    return kinds.stream()
        .filter(kind -> kind.severity() == severity)
        .mapToInt(IssueKind::count)
        .sum();
  }
}
