package io.github.visiontemplate.poi.internal.city;

import io.github.visiontemplate.exporting.CityForm;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.poi.internal.book.BookStyle;
import io.github.visiontemplate.poi.internal.book.NewRows;
import io.github.visiontemplate.poi.internal.book.NewSheet;
import io.github.visiontemplate.poi.internal.book.NewWorkbook;
import io.github.visiontemplate.poi.internal.book.TextLines;
import io.github.visiontemplate.poi.internal.book.Words;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.internal.ChoiceSheet;
import io.github.visiontemplate.table.Cell;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;

/** A city template as a workbook: the form, and a sheet that explains how to fill it in. */
public final class CityWorkbook {

  private static final float HEADER_HEIGHT = 52;

  /** The number of empty rows below the roster, in which new pupils can be added. */
  private static final int SPARE_ROWS = 500;

  private final CityForm form;
  private final Words words;
  private final CityChoices choices;
  private final List<CityColumn> columns;
  private final NewWorkbook workbook = new NewWorkbook();

  /** Creates the workbook of a form. */
  public CityWorkbook(CityForm form, IssueMessages messages) {
    this.form = form;
    this.words = new Words(messages);
    this.choices = new CityChoices(ChoiceSheet.name(messages.locale()), form.choices(), this.words);
    this.columns = form.columns().stream().map(new CityColumns(words, choices)::of).toList();
  }

  /** Writes the workbook. */
  public void write(OutputStream output) {
    NewSheet sheet = workbook.addSheet(words.of("city.sheet"));
    sheet.setWidths(columns.stream().map(CityColumn::width).toList());
    sheet.setSpareRows(SPARE_ROWS);
    sheet.setHeader(form.columns().indexOf(Field.NAME) + 1, columns.size());
    for (int i = 0; i < columns.size(); i++) {
      describe(sheet, i, columns.get(i));
    }
    sheet.setRows(this::writeRows);
    new CityGuide(columns, form.hasProposals(), words).add(workbook);
    if (choices.areOffered()) {
      choices.add(workbook);
    }
    workbook.write(output);
  }

  private void describe(NewSheet sheet, int place, CityColumn column) {
    sheet.setColumn(place, BookStyle.PLAIN, column.format());
    if (column.restriction() != null) {
      sheet.restrict(place, column.restriction());
    }
    if (column.field() == Field.STUDENT_KEY && !form.hasProposals()) {
      sheet.hideColumn(place);
    }
  }

  private void writeRows(NewRows rows) {
    rows.row(HEADER_HEIGHT);
    columns.forEach(column -> rows.text(column.headerLook(), column.header()));
    rows.pages(form.rows(), CityWorkbook::schoolClass, row -> write(rows, row));
  }

  private static List<Cell> schoolClass(CityForm.Row row) {
    return Stream.of(Field.SCHOOL, Field.GRADE_CODE, Field.CLASS_NAME).map(row::cell).toList();
  }

  private void write(NewRows rows, CityForm.Row row) {
    rows.row(TextLines.height(row.cell(Field.KEY_CLUES).shown(), CityColumns.CLUES_WIDTH));
    for (CityColumn column : columns) {
      rows.value(column.look(), column.format(), row.cell(column.field()));
    }
  }
}
