package io.github.visiontemplate.poi.internal.errors;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.issue.Severity;
import io.github.visiontemplate.poi.internal.book.Words;
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

/**
 * Writes the summary sheet: the result of the file, how often each kind of issue was found, and
 * every issue with a link to its cell, first pupil by pupil and then kind by kind.
 */
final class SummarySheet {

  private static final float TITLE_HEIGHT = 30;

  /** The number of rows at the top that every sheet has, including the title. */
  private static final int FACTS = 5;

  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <worksheet xmlns="%s"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>\
      <sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/></sheetViews><cols>""";
  private static final String COLUMN =
      "<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>";
  private static final String TAIL =
      """
      <pageMargins left="0.4" right="0.4" top="0.4" bottom="0.6" header="0.2" footer="0.2"/>\
      <pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>\
      <headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>""";

  private final ImportReport report;
  private final IssueMessages messages;
  private final Words words;
  private final SummaryStyles styles;
  private final String namespace;
  private final String ownName;
  private final List<IssueKind> kinds;
  private final SummaryList list;

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
    this.list = new SummaryList(report, messages, words, styles);
  }

  /** Writes the whole part. Usable as a {@code PartWriter}. */
  void write(OutputStream output) throws IOException {
    Writer sheet = new BufferedWriter(new OutputStreamWriter(output, UTF_8));
    SummaryRows rows = new SummaryRows(sheet);
    sheet.write(HEAD.formatted(namespace));
    List<Integer> widths = list.widths();
    for (int i = 0; i < widths.size(); i++) {
      sheet.write(COLUMN.formatted(i + 1, widths.get(i)));
    }
    sheet.write("</cols><sheetData>");
    writeFacts(rows);
    if (!kinds.isEmpty()) {
      writeKinds(rows);
      rows.skip();
      list.write(rows, kinds);
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
    if (hasHint()) {
      fact(rows, "next", styles.value(), words.of("summary.hint"));
    }
  }

  private boolean hasHint() {
    return !report.sheets().isEmpty() && !kinds.isEmpty();
  }

  /**
   * Returns the row with the header of the list, which is printed on each page. Returns 0 if there
   * is no list.
   */
  int headerRow() {
    int facts = FACTS + (severalSheets() ? 1 : 0) + (hasHint() ? 1 : 0);
    int skippedAndKinds = 2 + kinds.size() + 1;
    return kinds.isEmpty() ? 0 : facts + skippedAndKinds + 1;
  }

  private String notExamined(RowCounts counts) {
    int count = counts.notExamined();
    return count == 0 ? "" : words.of("summary.notExamined", count);
  }

  private boolean severalSheets() {
    return report.sheets().size() > 1;
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
        words.of("summary.count"),
        words.of("summary.kind"),
        "",
        words.of("summary.code"));
    int group = rows.last() + kinds.size() + 3 + list.rowsOfPupils();
    for (IssueKind kind : kinds) {
      rows.begin();
      rows.text(0, styles.text(), words.of(kind.severity()));
      rows.number(1, styles.count(), kind.count());
      // The cell beside it stays empty: a long kind reaches into it.
      rows.text(2, styles.link(), messages.text(kind.code()));
      rows.link(2, ownName, new CellPosition(group, 0));
      rows.text(4, styles.code(), kind.code().name());
      rows.end();
      group += kind.count() + 1;
    }
  }

  private int total(Severity severity) {
    return kinds.stream()
        .filter(kind -> kind.severity() == severity)
        .mapToInt(IssueKind::count)
        .sum();
  }
}
