package io.github.visiontemplate.poi.internal.unmatched;

import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.match.Candidate;
import io.github.visiontemplate.match.Person;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.poi.internal.book.BookStyle;
import io.github.visiontemplate.poi.internal.book.CellFormat;
import io.github.visiontemplate.poi.internal.book.NewRows;
import io.github.visiontemplate.poi.internal.book.NewSheet;
import io.github.visiontemplate.poi.internal.book.NewWorkbook;
import io.github.visiontemplate.poi.internal.book.TextLines;
import io.github.visiontemplate.poi.internal.book.Words;
import io.github.visiontemplate.report.UnmatchedRow;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.table.Cell;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A workbook with one row for each pupil who was not matched: the position in the file, the person,
 * the reason, and the pupils who may be meant.
 */
public final class UnmatchedWorkbook {

  private static final int CANDIDATES_WIDTH = 90;
  private static final int SHEET_WIDTH = 14;
  private static final List<Integer> WIDTHS =
      List.of(8, 9, 16, 12, 8, 13, 23, 30, CANDIDATES_WIDTH);
  private static final List<Field> PERSON =
      List.of(Field.CLASS_NAME, Field.NAME, Field.SEX, Field.BIRTH_DATE, Field.STUDENT_NUMBER);
  private static final float HEADER_HEIGHT = 24;

  private final List<UnmatchedRow> unmatched;
  private final IssueMessages messages;
  private final Words words;
  private final boolean severalSheets;

  /** Creates the workbook. */
  public UnmatchedWorkbook(List<UnmatchedRow> unmatched, IssueMessages messages) {
    this.unmatched = unmatched;
    this.messages = messages;
    this.words = new Words(messages);
    this.severalSheets = unmatched.stream().map(UnmatchedRow::sheet).distinct().count() > 1;
  }

  /** Writes the workbook. */
  public void write(OutputStream output) {
    NewWorkbook workbook = new NewWorkbook();
    NewSheet sheet = workbook.addSheet(words.of("unmatched.sheet"));
    List<Integer> widths = new ArrayList<>(WIDTHS);
    if (severalSheets) {
      widths.add(0, SHEET_WIDTH);
    }
    sheet.setWidths(widths);
    sheet.setHeader(0, widths.size());
    sheet.setRows(this::write);
    workbook.write(output);
  }

  private void write(NewRows rows) {
    rows.row(HEADER_HEIGHT);
    if (severalSheets) {
      rows.text(BookStyle.HEADER, words.of("unmatched.sheetName"));
    }
    rows.text(BookStyle.HEADER, words.of("unmatched.row"))
        .text(BookStyle.HEADER, words.of("unmatched.cell"));
    PERSON.forEach(field -> rows.text(BookStyle.HEADER, words.of(field)));
    rows.text(BookStyle.HEADER, words.of("unmatched.reason"))
        .text(BookStyle.HEADER, words.of("unmatched.candidates"));
    unmatched.forEach(row -> write(rows, row));
  }

  private void write(NewRows rows, UnmatchedRow row) {
    Person person = row.person();
    String candidates =
        row.candidates().stream().map(this::inWords).collect(Collectors.joining("\n"));
    rows.row(TextLines.height(candidates, CANDIDATES_WIDTH));
    if (severalSheets) {
      rows.text(BookStyle.BODY, row.sheet());
    }
    rows.number(BookStyle.CENTERED, row.rowNumber())
        .text(BookStyle.CENTERED, row.cell().toString())
        .text(BookStyle.BODY, text(row.schoolClass()))
        .text(BookStyle.BODY, text(person.name()))
        .text(BookStyle.CENTERED, row.sex() == null ? "" : words.of(row.sex()))
        .value(
            BookStyle.CENTERED,
            CellFormat.DATE,
            person.birthDate() == null ? Cell.blank() : new Cell.Date(person.birthDate()))
        .text(BookStyle.BODY, text(row.studentNumber()))
        .text(BookStyle.BODY, messages.text(row.reason()))
        .text(BookStyle.NOTE, candidates);
  }

  private String inWords(Candidate candidate) {
    NationalStudentNumber number = candidate.student().number();
    return words.of(
        "unmatched.candidate",
        candidate.student().name(),
        candidate.student().key().value(),
        number == null ? "" : words.of("unmatched.number", number.value()),
        candidate.why(messages));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
