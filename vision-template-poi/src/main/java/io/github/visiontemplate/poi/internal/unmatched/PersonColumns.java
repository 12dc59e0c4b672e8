package io.github.visiontemplate.poi.internal.unmatched;

import static java.util.Objects.requireNonNullElse;

import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.match.Person;
import io.github.visiontemplate.poi.internal.book.BookStyle;
import io.github.visiontemplate.poi.internal.book.CellFormat;
import io.github.visiontemplate.poi.internal.book.NewRows;
import io.github.visiontemplate.poi.internal.book.TextLines;
import io.github.visiontemplate.poi.internal.book.Words;
import io.github.visiontemplate.report.UnmatchedRow;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.table.Cell;
import java.util.ArrayList;
import java.util.List;

/** The columns that say which row of the file was not matched, who is in it, and why. */
record PersonColumns(Words words, IssueMessages messages, boolean severalSheets) {

  private static final int SHEET_WIDTH = 12;
  private static final int CLASS_WIDTH = 16;
  private static final int REASON_WIDTH = 22;
  private static final List<Integer> WIDTHS =
      List.of(6, 7, CLASS_WIDTH, 10, 6, 12, 22, REASON_WIDTH);
  private static final List<Field> PERSON =
      List.of(Field.CLASS_NAME, Field.NAME, Field.SEX, Field.BIRTH_DATE, Field.STUDENT_NUMBER);

  List<Integer> widths() {
    List<Integer> widths = new ArrayList<>(WIDTHS);
    if (severalSheets) {
      widths.add(0, SHEET_WIDTH);
    }
    return widths;
  }

  /** Returns the number of columns up to the name, which stay visible. */
  int frozen() {
    return widths().size() - PERSON.size() + PERSON.indexOf(Field.NAME);
  }

  void writeHeader(NewRows rows) {
    if (severalSheets) {
      rows.text(BookStyle.HEADER, words.of("unmatched.sheetName"));
    }
    rows.text(BookStyle.HEADER, words.of("unmatched.row"))
        .text(BookStyle.HEADER, words.of("unmatched.cell"));
    PERSON.forEach(field -> rows.text(BookStyle.HEADER, words.of(field)));
    rows.text(BookStyle.HEADER, words.of("unmatched.reason"));
  }

  float height(UnmatchedRow row) {
    return Math.max(
        TextLines.height(schoolClass(row), CLASS_WIDTH),
        TextLines.height(messages.text(row.reason()), REASON_WIDTH));
  }

  void write(NewRows rows, UnmatchedRow row) {
    Person person = row.person();
    if (severalSheets) {
      rows.text(BookStyle.BODY, row.sheet());
    }
    rows.number(BookStyle.CENTERED, row.rowNumber())
        .text(BookStyle.CENTERED, row.cell().toString())
        .text(BookStyle.NOTE, schoolClass(row))
        .text(BookStyle.BODY, requireNonNullElse(person.name(), ""))
        .text(BookStyle.CENTERED, row.sex() == null ? "" : words.of(row.sex()))
        .value(
            BookStyle.CENTERED,
            CellFormat.DATE,
            person.birthDate() == null ? Cell.blank() : new Cell.Date(person.birthDate()))
        .text(BookStyle.BODY, requireNonNullElse(row.studentNumber(), ""))
        .text(BookStyle.NOTE, messages.text(row.reason()));
  }

  private static String schoolClass(UnmatchedRow row) {
    return requireNonNullElse(row.schoolClass(), "");
  }
}
