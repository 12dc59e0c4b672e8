package io.github.visiontemplate.poi.internal.summary;

import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.poi.internal.book.BookStyle;
import io.github.visiontemplate.poi.internal.book.NewRows;
import io.github.visiontemplate.poi.internal.book.NewSheet;
import io.github.visiontemplate.poi.internal.book.NewWorkbook;
import io.github.visiontemplate.poi.internal.book.TextLines;
import io.github.visiontemplate.poi.internal.book.Words;
import io.github.visiontemplate.report.SemesterSummary;
import java.util.List;
import java.util.Locale;

/** The page that says how everything was counted, and by which rules. */
final class SummaryNotes {

  private static final int TERM_WIDTH = 20;
  private static final int TEXT_WIDTH = 110;
  private static final List<String> TERMS =
      List.of(
          "onRoll",
          "examined",
          "unmatched",
          "share",
          "reduced",
          "myopia",
          "orthokeratology",
          "previous",
          "privacy");

  private final SemesterSummary summary;
  private final Locale locale;
  private final Words words;

  SummaryNotes(SemesterSummary summary, IssueMessages messages, Words words) {
    this.summary = summary;
    this.locale = messages.locale();
    this.words = words;
  }

  void addTo(NewWorkbook workbook) {
    NewSheet sheet = workbook.addSheet(words.of("semester.notes"));
    sheet.setWidths(List.of(TERM_WIDTH, TEXT_WIDTH));
    sheet.setRows(this::write);
  }

  private void write(NewRows rows) {
    rows.row(28).text(BookStyle.TITLE, words.of("semester.notes"));
    for (String term : TERMS) {
      boolean district = term.equals("privacy") && !summary.schools().isEmpty();
      String text =
          words.of(
              "semester.note." + term + (district ? ".district" : ""),
              summary.semester().shown(locale),
              summary.previous().shown(locale),
              SemesterSummary.FEWEST);
      rows.row(TextLines.height(text, TEXT_WIDTH))
          .text(BookStyle.LABEL, words.of("semester.term." + term))
          .text(BookStyle.NOTE, text);
    }
  }
}
