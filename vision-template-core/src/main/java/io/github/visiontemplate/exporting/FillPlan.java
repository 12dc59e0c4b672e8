package io.github.visiontemplate.exporting;

import io.github.visiontemplate.parse.internal.RowPlace;
import io.github.visiontemplate.report.ReadSheet;
import java.util.List;
import java.util.Set;

/**
 * What is known of a template before it is filled.
 *
 * @param sheets the sheets that are filled
 * @param repeated the rows that are the same pupil's
 * @param otherPeople the rows whose number is another pupil's; they stay empty
 * @param rejected whether nothing is filled at all
 */
record FillPlan(
    List<SheetPlan> sheets, RepeatedPupils repeated, Set<RowPlace> otherPeople, boolean rejected) {

  /** Returns whether a row's number is another pupil's. */
  boolean isAnothers(int sheet, int row) {
    return !otherPeople.isEmpty() && otherPeople.contains(new RowPlace(sheet, row));
  }

  List<ReadSheet> readSheets() {
    return sheets.stream().map(sheet -> new ReadSheet(sheet.layout(), sheet.rows())).toList();
  }
}
