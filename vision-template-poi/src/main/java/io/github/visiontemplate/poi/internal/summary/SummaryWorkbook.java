package io.github.visiontemplate.poi.internal.summary;

import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.poi.internal.book.BookStyle;
import io.github.visiontemplate.poi.internal.book.NewRows;
import io.github.visiontemplate.poi.internal.book.NewSheet;
import io.github.visiontemplate.poi.internal.book.NewWorkbook;
import io.github.visiontemplate.poi.internal.book.Words;
import io.github.visiontemplate.report.SemesterSummary;
import io.github.visiontemplate.report.SemesterSummary.Group;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A workbook with the counts of a semester: a page with the grades and charts, the classes or the
 * schools, and the rules by which it was counted.
 */
public final class SummaryWorkbook {

  private static final int LABEL_WIDTH = 16;
  private static final int SCHOOL_WIDTH = 30;
  private static final float HEADER_HEIGHT = 52;

  private final SemesterSummary summary;
  private final IssueMessages messages;
  private final Words words;
  private final SummaryLabels labels;

  /** Creates the workbook. */
  public SummaryWorkbook(SemesterSummary summary, IssueMessages messages) {
    this.summary = summary;
    this.messages = messages;
    this.words = new Words(messages);
    this.labels = new SummaryLabels(words);
  }

  /** Writes the workbook. */
  public void write(OutputStream output) {
    NewWorkbook workbook = new NewWorkbook();
    new SummaryOverview(summary, messages, words, labels).addTo(workbook);
    if (summary.schools().isEmpty()) {
      addTable(workbook, "semester.classes", summary.groups(), ofClasses());
    } else {
      addTable(workbook, "semester.schools", summary.schools(), ofSchools());
      addTable(workbook, "semester.gradesOfSchools", summary.groups(), ofGrades());
    }
    new SummaryNotes(summary, messages, words).addTo(workbook);
    workbook.write(output);
  }

  /** Returns the columns that name a class, with their headers. */
  private Map<String, Function<Group, String>> ofClasses() {
    Map<String, Function<Group, String>> columns = new LinkedHashMap<>();
    columns.put("semester.GRADE", labels::grade);
    columns.put("semester.CLASS", labels::className);
    return columns;
  }

  private Map<String, Function<Group, String>> ofSchools() {
    return Map.of("semester.SCHOOL", labels::school);
  }

  private Map<String, Function<Group, String>> ofGrades() {
    Map<String, Function<Group, String>> columns = new LinkedHashMap<>();
    columns.put("semester.SCHOOL", labels::school);
    columns.put("semester.GRADE", labels::grade);
    return columns;
  }

  private void addTable(
      NewWorkbook workbook,
      String name,
      List<Group> groups,
      Map<String, Function<Group, String>> naming) {
    NewSheet sheet = workbook.addSheet(words.of(name));
    List<Integer> widths = new ArrayList<>();
    naming
        .keySet()
        .forEach(key -> widths.add(key.equals("semester.SCHOOL") ? SCHOOL_WIDTH : LABEL_WIDTH));
    int columns = SummaryColumn.values().length;
    widths.addAll(Collections.nCopies(columns, SummaryColumn.WIDTH));
    sheet.setWidths(widths);
    sheet.setHeader(naming.size(), widths.size());
    sheet.setRows(rows -> writeTable(rows, groups, naming));
  }

  private void writeTable(
      NewRows rows, List<Group> groups, Map<String, Function<Group, String>> naming) {
    writeHeader(rows, naming.keySet(), words);
    for (Group group : groups) {
      rows.row(20);
      naming.values().forEach(name -> rows.text(BookStyle.LABEL, name.apply(group)));
      writeNumbers(rows, BookStyle.CENTERED, group);
    }
  }

  static void writeHeader(NewRows rows, Iterable<String> naming, Words words) {
    rows.row(HEADER_HEIGHT);
    naming.forEach(key -> rows.text(BookStyle.HEADER, words.of(key)));
    for (SummaryColumn column : SummaryColumn.values()) {
      rows.text(BookStyle.HEADER, words.of(column));
    }
  }

  static void writeNumbers(NewRows rows, BookStyle look, Group group) {
    for (SummaryColumn column : SummaryColumn.values()) {
      column.write(rows, look, group);
    }
  }
}
