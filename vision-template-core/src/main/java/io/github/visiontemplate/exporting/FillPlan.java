package io.github.visiontemplate.exporting;

import io.github.visiontemplate.report.ReadSheet;
import java.util.List;

/**
 * The result of checking a template before the template is filled.
 *
 * @param sheets the sheets to fill
 * @param repeated the rows of pupils who have more than one row
 */
record FillPlan(List<SheetPlan> sheets, RepeatedPupils repeated) {

  List<ReadSheet> readSheets() {
    return sheets.stream().map(sheet -> new ReadSheet(sheet.layout(), sheet.rows())).toList();
  }
}
