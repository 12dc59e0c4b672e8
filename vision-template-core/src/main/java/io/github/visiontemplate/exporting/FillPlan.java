package io.github.visiontemplate.exporting;

import io.github.visiontemplate.report.ReadSheet;
import java.util.List;

/**
 * What the check of a template found, before it is filled.
 *
 * @param sheets the sheets that are filled
 * @param repeated the rows of pupils who have several
 */
record FillPlan(List<SheetPlan> sheets, RepeatedPupils repeated) {

  List<ReadSheet> readSheets() {
    return sheets.stream().map(sheet -> new ReadSheet(sheet.layout(), sheet.rows())).toList();
  }
}
