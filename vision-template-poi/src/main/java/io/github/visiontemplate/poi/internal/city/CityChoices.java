package io.github.visiontemplate.poi.internal.city;

import io.github.visiontemplate.exporting.CityForm;
import io.github.visiontemplate.poi.internal.book.BookStyle;
import io.github.visiontemplate.poi.internal.book.NewRows;
import io.github.visiontemplate.poi.internal.book.NewSheet;
import io.github.visiontemplate.poi.internal.book.NewWorkbook;
import io.github.visiontemplate.poi.internal.book.Words;
import io.github.visiontemplate.schema.Field;
import java.util.List;

/** The hidden sheet with the pupils who can be chosen, and their keys. */
record CityChoices(String sheetName, List<CityForm.Choice> choices, Words words) {

  /** Excel offers no more entries in a drop-down list. */
  private static final int MOST = 32_767;

  /** Returns whether people can choose: there is somebody, and not more than a list can offer. */
  boolean areOffered() {
    return !choices.isEmpty() && choices.size() <= MOST;
  }

  /** Returns the cells with the texts of the choices, as formulas refer to them. */
  String range() {
    return "'" + sheetName + "'!$A$2:$A$" + (choices.size() + 1);
  }

  void add(NewWorkbook workbook) {
    NewSheet sheet = workbook.addSheet(sheetName);
    sheet.setWidths(List.of(60, 24));
    sheet.setHeader(0, 2);
    sheet.setRows(this::write);
    sheet.hide();
  }

  private void write(NewRows rows) {
    rows.row(20)
        .text(BookStyle.HEADER, words.of("city.choice"))
        .text(BookStyle.HEADER, words.of(Field.STUDENT_KEY));
    for (CityForm.Choice choice : choices) {
      rows.row().text(BookStyle.BODY, choice.text()).text(BookStyle.BODY, choice.key().value());
    }
  }
}
