package io.github.visiontemplate.poi.internal.summary;

import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.poi.internal.book.BarChart;
import io.github.visiontemplate.poi.internal.book.BarChart.Fill;
import io.github.visiontemplate.poi.internal.book.BarChart.Series;
import io.github.visiontemplate.poi.internal.book.BookStyle;
import io.github.visiontemplate.poi.internal.book.NewRows;
import io.github.visiontemplate.poi.internal.book.NewSheet;
import io.github.visiontemplate.poi.internal.book.NewWorkbook;
import io.github.visiontemplate.poi.internal.book.Words;
import io.github.visiontemplate.report.SemesterSummary;
import io.github.visiontemplate.report.SemesterSummary.Group;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The first page: the grades, the sum of all, and two charts. */
final class SummaryOverview {

  private static final List<SummaryColumn> COLUMNS = List.of(SummaryColumn.values());
  private static final int LABEL_WIDTH = 16;
  private static final int FIRST_ROW = 3;
  private static final int CHART_ROWS = 24;
  private static final int CHART_COLUMNS = 10;

  private final SemesterSummary summary;
  private final Locale locale;
  private final Words words;
  private final SummaryLabels labels;
  private final List<Group> lines;

  SummaryOverview(
      SemesterSummary summary, IssueMessages messages, Words words, SummaryLabels labels) {
    this.summary = summary;
    this.locale = messages.locale();
    this.words = words;
    this.labels = labels;
    this.lines = new ArrayList<>(summary.grades());
    this.lines.add(summary.total());
  }

  void addTo(NewWorkbook workbook) {
    NewSheet sheet = workbook.addSheet(words.of("semester.overview"));
    List<Integer> widths = new ArrayList<>(List.of(LABEL_WIDTH));
    widths.addAll(Collections.nCopies(SummaryColumn.values().length, SummaryColumn.WIDTH));
    sheet.setWidths(widths);
    sheet.setRows(this::write);
    int top = FIRST_ROW + lines.size() + 1;
    sheet.add(reducedVision(), 0, top, CHART_COLUMNS, top + CHART_ROWS);
    sheet.add(myopia(), CHART_COLUMNS, top, 2 * CHART_COLUMNS, top + CHART_ROWS);
  }

  private void write(NewRows rows) {
    rows.row(28).text(BookStyle.TITLE, words.of("semester.title", whose()));
    rows.row(20)
        .text(
            BookStyle.PLAIN,
            words.of(
                "semester.subtitle",
                summary.semester().shown(locale),
                summary.previous().shown(locale)));
    SummaryWorkbook.writeHeader(rows, List.of("semester.GRADE"), words);
    for (Group grade : summary.grades()) {
      rows.row(20).text(BookStyle.LABEL, labels.grade(grade));
      SummaryWorkbook.writeNumbers(rows, BookStyle.CENTERED, grade);
    }
    rows.row(20).text(BookStyle.TOTAL, words.of("semester.total"));
    SummaryWorkbook.writeNumbers(rows, BookStyle.TOTAL, summary.total());
  }

  private String whose() {
    if (!summary.schools().isEmpty()) {
      return words.of("semester.schoolCount", summary.schools().size());
    }
    return summary.groups().isEmpty() ? "" : labels.school(summary.groups().get(0));
  }

  private BarChart reducedVision() {
    return new BarChart(
        words.of("semester.chart.reduced", summary.semester().shown(locale)),
        words.of("semester.GRADE"),
        words.of("semester.shareOfExamined"),
        true,
        rows(),
        List.of(
            series(words.of("semester.mild"), SummaryColumn.MILD_SHARE, Fill.LIGHT),
            series(words.of("semester.moderate"), SummaryColumn.MODERATE_SHARE, Fill.STRIPED),
            series(words.of("semester.severe"), SummaryColumn.SEVERE_SHARE, Fill.PLAIN)));
  }

  private BarChart myopia() {
    Series before =
        series(summary.previous().shown(locale), SummaryColumn.MYOPIA_BEFORE, Fill.STRIPED);
    Series now = series(summary.semester().shown(locale), SummaryColumn.MYOPIA_SHARE, Fill.PLAIN);
    return new BarChart(
        words.of("semester.chart.myopia"),
        words.of("semester.GRADE"),
        words.of("semester.shareOfExamined"),
        false,
        rows(),
        summary.total().previous().examined() == 0 ? List.of(now) : List.of(before, now));
  }

  private BarChart.Rows rows() {
    List<String> names = new ArrayList<>(summary.grades().stream().map(labels::grade).toList());
    names.add(words.of("semester.total"));
    return new BarChart.Rows(FIRST_ROW, 0, names);
  }

  private Series series(String name, SummaryColumn column, Fill fill) {
    List<@Nullable Double> values = new ArrayList<>();
    for (Group line : lines) {
      OptionalDouble value = column.number(line);
      values.add(value.isPresent() ? value.getAsDouble() : null);
    }
    return new Series(name, 1 + COLUMNS.indexOf(column), values, fill);
  }
}
