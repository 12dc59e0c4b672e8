package io.github.visiontemplate.poi.internal.city;

import io.github.visiontemplate.poi.internal.book.BookStyle;
import io.github.visiontemplate.poi.internal.book.NewRows;
import io.github.visiontemplate.poi.internal.book.NewSheet;
import io.github.visiontemplate.poi.internal.book.NewWorkbook;
import io.github.visiontemplate.poi.internal.book.Words;
import java.util.List;
import java.util.stream.IntStream;

/** The sheet that explains how to fill in the form. */
final class CityGuide {

  private static final int OF_ROSTER = 5;
  private static final int OF_UNMATCHED = 8;

  private final List<CityColumn> columns;
  private final Words words;
  private final List<String> lines;

  CityGuide(List<CityColumn> columns, boolean withProposals, Words words) {
    this.columns = columns;
    this.words = words;
    this.lines =
        withProposals ? lines("city.unmatched.", OF_UNMATCHED) : lines("city.roster.", OF_ROSTER);
  }

  void add(NewWorkbook workbook) {
    NewSheet sheet = workbook.addSheet(words.of("city.guide"));
    sheet.setWidths(List.of(46, 10, 104));
    sheet.setRows(this::write);
  }

  private List<String> lines(String key, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(line -> words.of(key + line)).toList();
  }

  private void write(NewRows rows) {
    rows.row(28).text(BookStyle.TITLE, words.of("city.title"));
    lines.forEach(line -> rows.row(18).text(BookStyle.PLAIN, line));
    rows.row();
    rows.row(20)
        .text(BookStyle.HEADER, words.of("city.column"))
        .text(BookStyle.HEADER, words.of("city.need"))
        .text(BookStyle.HEADER, words.of("city.rule"));
    for (CityColumn column : columns) {
      rows.row(20)
          .text(BookStyle.LABEL, words.of("city.header", column.header(), words.of(column.field())))
          .text(BookStyle.BODY, column.need())
          .text(BookStyle.BODY, column.guide());
    }
  }
}
