package io.github.visiontemplate.poi.internal.errors;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.issue.Severity;
import io.github.visiontemplate.poi.internal.sheet.InlineText;
import io.github.visiontemplate.poi.internal.sheet.XmlText;
import io.github.visiontemplate.poi.internal.workbook.WorkbookEdit;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.ErrorMarks;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.table.CellPosition;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Writes the sheet with the summary: what came of the file, and every issue with a link. */
final class SummarySheet {

  /** Spreadsheet programs open no sheet with more than 65,530 links. */
  static final int MOST_LISTED = 65_000;

  private static final int VALUE_CHARACTERS = 200;
  private static final int FROZEN_ROWS = 7;

  private final ImportReport report;
  private final IssueMessages messages;
  private final SummaryWords words;
  private final SummaryStyles styles;
  private final String namespace;
  private final String ownName;
  private final StringBuilder links = new StringBuilder();
  private final Map<Severity, Map<IssueCode, Integer>> counts = new EnumMap<>(Severity.class);
  private int row;
  private int listed;

  SummarySheet(
      ImportReport report,
      IssueMessages messages,
      SummaryStyles styles,
      String namespace,
      String ownName) {
    this.report = report;
    this.messages = messages;
    this.words = new SummaryWords(messages);
    this.styles = styles;
    this.namespace = namespace;
    this.ownName = ownName;
    for (Issue issue : report.issues()) {
      counts
          .computeIfAbsent(issue.severity(), severity -> new EnumMap<>(IssueCode.class))
          .merge(issue.code(), 1, Integer::sum);
    }
  }

  /** Writes the part; a part writer. */
  void write(OutputStream output) throws IOException {
    Writer sheet = new BufferedWriter(new OutputStreamWriter(output, UTF_8));
    sheet.write(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\""
            + namespace
            + "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\"><pane ySplit=\"7\""
            + " topLeftCell=\"A8\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView>"
            + "</sheetViews><cols>"
            + "<col min=\"1\" max=\"1\" width=\"16\" customWidth=\"1\"/>"
            + "<col min=\"2\" max=\"2\" width=\"34\" customWidth=\"1\"/>"
            + "<col min=\"3\" max=\"3\" width=\"26\" customWidth=\"1\"/>"
            + "<col min=\"4\" max=\"4\" width=\"90\" customWidth=\"1\"/>"
            + "</cols><sheetData>");
    writeFacts(sheet);
    writeOverview(sheet);
    writeGroups(sheet);
    sheet.write("</sheetData>");
    if (!links.isEmpty()) {
      sheet.write("<hyperlinks>" + links + "</hyperlinks>");
    }
    sheet.write(
        "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\""
            + " footer=\"0.3\"/><pageSetup orientation=\"landscape\" fitToHeight=\"0\"/>"
            + "</worksheet>");
    sheet.flush();
  }

  private void writeFacts(Writer sheet) throws IOException {
    RowCounts rows = report.rows();
    row(sheet, styles.title(), ErrorMarks.SHEET);
    fact(sheet, "file", report.file().name());
    fact(sheet, "result", words.of("result." + report.status()));
    fact(
        sheet,
        "rows",
        words.of("rows.counts", rows.read(), rows.valid(), rows.matched(), rows.unmatched()));
    fact(
        sheet, "issues", words.of("issues.counts", total(Severity.ERROR), total(Severity.WARNING)));
    row(sheet, styles.label(), words.of("hint"));
    row(
        sheet,
        styles.header(),
        words.of("cell"),
        words.of("column"),
        words.of("value"),
        words.of("message"));
  }

  private void fact(Writer sheet, String key, String value) throws IOException {
    begin(sheet);
    cell(sheet, 0, styles.label(), words.of(key));
    cell(sheet, 1, styles.value(), value);
    sheet.write("</row>");
  }

  /** Counts by code, each with a link to its group below. */
  private void writeOverview(Writer sheet) throws IOException {
    int groups = counts.values().stream().mapToInt(Map::size).sum();
    int group = FROZEN_ROWS + groups + 2;
    for (Map.Entry<Severity, Map<IssueCode, Integer>> severity : counts.entrySet()) {
      for (Map.Entry<IssueCode, Integer> code : severity.getValue().entrySet()) {
        begin(sheet);
        cell(sheet, 0, styles.link(), code.getValue().toString());
        cell(sheet, 1, styles.text(), messages.text(code.getKey()));
        cell(
            sheet,
            3,
            styles.text(),
            words.of(severity.getKey().name()) + " " + code.getKey().name());
        sheet.write("</row>");
        link(ownName, new CellPosition(group, 0).toString());
        group += code.getValue() + 1;
      }
    }
    row(sheet, styles.text());
  }

  private void writeGroups(Writer sheet) throws IOException {
    for (Map.Entry<Severity, Map<IssueCode, Integer>> severity : counts.entrySet()) {
      for (Map.Entry<IssueCode, Integer> code : severity.getValue().entrySet()) {
        writeGroup(sheet, severity.getKey(), code.getKey(), code.getValue());
      }
    }
    int more = report.issues().size() - listed;
    if (more > 0) {
      row(sheet, styles.label(), words.of("more", more));
    }
  }

  private void writeGroup(Writer sheet, Severity severity, IssueCode code, int count)
      throws IOException {
    if (listed >= MOST_LISTED) {
      return;
    }
    String name = messages.text(code);
    row(sheet, styles.group(), words.of("group", name, count), "", "", words.of(severity.name()));
    for (Issue issue : report.issues()) {
      if (issue.code() == code && issue.severity() == severity && listed < MOST_LISTED) {
        writeIssue(sheet, issue);
        listed++;
      }
    }
  }

  private void writeIssue(Writer sheet, Issue issue) throws IOException {
    CellPosition position = issue.position();
    TemplateLayout layout = report.layout();
    boolean linked = position != null && layout != null;
    begin(sheet);
    cell(
        sheet,
        0,
        linked ? styles.link() : styles.text(),
        position == null ? words.of("whole") : position.toString());
    cell(sheet, 1, styles.text(), Objects.requireNonNullElse(issue.header(), ""));
    String value = Objects.requireNonNullElse(issue.value(), "");
    cell(sheet, 2, styles.text(), InlineText.cut(value, VALUE_CHARACTERS));
    cell(sheet, 3, styles.text(), CellIssues.message(issue, messages));
    sheet.write("</row>");
    if (position != null && layout != null) {
      link(layout.sheetName(), position.toString());
    }
  }

  private int total(Severity severity) {
    return counts.getOrDefault(severity, Map.of()).values().stream().mapToInt(n -> n).sum();
  }

  private void row(Writer sheet, int style, String... texts) throws IOException {
    begin(sheet);
    for (int column = 0; column < texts.length; column++) {
      cell(sheet, column, style, texts[column]);
    }
    sheet.write("</row>");
  }

  private void begin(Writer sheet) throws IOException {
    row++;
    sheet.write("<row r=\"" + row + "\">");
  }

  private void cell(Writer sheet, int column, int style, String text) throws IOException {
    sheet.write("<c r=\"" + new CellPosition(row, column) + "\" s=\"" + style + "\"");
    sheet.write(text.isEmpty() ? "/>" : " t=\"inlineStr\">" + InlineText.of("", text) + "</c>");
  }

  /** Links the first cell of the current row. */
  private void link(String sheetName, String target) {
    String location = XmlText.escaped(WorkbookEdit.quoted(sheetName) + "!" + target);
    links.append("<hyperlink ref=\"A%d\" location=\"%s\"/>".formatted(row, location));
  }
}
