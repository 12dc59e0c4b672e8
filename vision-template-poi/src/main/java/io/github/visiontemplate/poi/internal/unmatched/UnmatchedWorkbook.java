package io.github.visiontemplate.poi.internal.unmatched;

import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.match.Candidate;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.poi.internal.book.BookStyle;
import io.github.visiontemplate.poi.internal.book.NewRows;
import io.github.visiontemplate.poi.internal.book.NewSheet;
import io.github.visiontemplate.poi.internal.book.NewWorkbook;
import io.github.visiontemplate.poi.internal.book.TextLines;
import io.github.visiontemplate.poi.internal.book.Words;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.report.UnmatchedRow;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workbook with the pupils who were not matched, class by class. There is a row for each pupil
 * who may be meant, with the values to copy into the template, and a row to fill in by hand for
 * each pupil without a candidate.
 */
public final class UnmatchedWorkbook {

  private static final int CANDIDATE_WIDTH = 42;
  private static final float HEADER_HEIGHT = 38;

  private final FillReport report;
  private final IssueMessages messages;
  private final Words words;
  private final PersonColumns person;
  private final ValueColumns values;

  /** Creates the workbook. */
  public UnmatchedWorkbook(FillReport report, IssueMessages messages) {
    this.report = report;
    this.messages = messages;
    this.words = new Words(messages);
    boolean severalSheets =
        report.unmatched().stream().map(UnmatchedRow::sheet).distinct().count() > 1;
    this.person = new PersonColumns(words, messages, severalSheets);
    this.values = new ValueColumns(words, report);
  }

  /** Writes the workbook. */
  public void write(OutputStream output) {
    NewWorkbook workbook = new NewWorkbook();
    NewSheet sheet = workbook.addSheet(words.of("unmatched.sheet"));
    List<Integer> widths = new ArrayList<>(person.widths());
    widths.add(CANDIDATE_WIDTH);
    widths.addAll(values.widths());
    sheet.setWidths(widths);
    sheet.setHeader(person.frozen(), widths.size());
    sheet.setRows(this::write);
    workbook.write(output);
  }

  private void write(NewRows rows) {
    rows.row(HEADER_HEIGHT);
    person.writeHeader(rows);
    rows.text(BookStyle.HEADER, words.of("unmatched.candidates"));
    values.writeHeader(rows);
    rows.pages(report.unmatched(), UnmatchedWorkbook::schoolClass, row -> write(rows, row));
  }

  private static List<@Nullable String> schoolClass(UnmatchedRow row) {
    List<@Nullable String> place = new ArrayList<>();
    Collections.addAll(place, row.sheet(), row.schoolClass());
    return place;
  }

  private void write(NewRows rows, UnmatchedRow row) {
    if (row.candidates().isEmpty()) {
      write(rows, row, null);
    }
    row.candidates().forEach(candidate -> write(rows, row, candidate));
  }

  private void write(NewRows rows, UnmatchedRow row, @Nullable Candidate candidate) {
    String who = candidate == null ? "" : inWords(candidate);
    rows.row(Math.max(TextLines.height(who, CANDIDATE_WIDTH), person.height(row)));
    person.write(rows, row);
    rows.text(BookStyle.NOTE, who);
    values.write(rows, candidate);
  }

  private String inWords(Candidate candidate) {
    Student student = candidate.student();
    NationalStudentNumber number = student.number();
    String who =
        words.of(
            "unmatched.candidate",
            student.name(),
            student.key().value(),
            number == null ? "" : words.of("unmatched.number", number.value()),
            candidate.why(messages));
    return report.candidateValues().containsKey(student.key())
        ? who
        : who + words.of("unmatched.noRecord", report.semester().shown(messages.locale()));
  }
}
