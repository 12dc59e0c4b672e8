package io.github.visiontemplate.exporting;

import io.github.visiontemplate.match.internal.MatchedRow;
import io.github.visiontemplate.match.internal.PeopleCheck;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.parse.internal.ParsedRow;
import io.github.visiontemplate.parse.internal.PupilReader;
import io.github.visiontemplate.parse.internal.RowParser;
import io.github.visiontemplate.parse.internal.UsedSheets;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.table.Sheet;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.util.List;

/** Reads and matches the whole template before the first byte of the copy is written. */
final class FillCheck {

  private final FillTally tally;
  private final PeopleCheck people;
  private final RepeatedPupils repeated;

  FillCheck(FillRequest request, UsedSheets used, FillTally tally) {
    this.tally = tally;
    this.people = new PeopleCheck(tally.maxIssues());
    this.repeated = new RepeatedPupils(request.semester, used.layouts());
  }

  /** Checks the workbook and returns the plan by which it is filled. */
  FillPlan plan(TemplateWorkbook workbook, UsedSheets used) {
    used.issues().forEach(tally.issues()::addOfFile);
    List<SheetPlan> sheets =
        used.layouts().stream()
            .map(layout -> plan(workbook.sheets().get(layout.sheetIndex()), layout))
            .toList();
    people.conclude(tally.issues()::add, tally.issues()::addOfFile);
    return new FillPlan(sheets, repeated);
  }

  private SheetPlan plan(Sheet sheet, TemplateLayout layout) {
    SheetPlan plan = new SheetPlan(layout, RowParser.of(layout, sheet));
    try (PupilReader rows =
        PupilReader.of(layout, plan.parser(), sheet, tally.issues()::addOfFile)) {
      for (List<ParsedRow> batch = rows.nextBatch(); !batch.isEmpty(); batch = rows.nextBatch()) {
        match(batch, plan);
      }
    }
    plan.obey(sheet.rules());
    return plan;
  }

  private void match(List<ParsedRow> batch, SheetPlan plan) {
    for (MatchedRow row : tally.matcher().match(batch)) {
      Student student = row.student();
      plan.add(row.parsed(), student == null ? null : student.key());
      people.add(row);
      if (student == null) {
        tally.unmatched(row);
      } else {
        tally.matched(row);
        repeated.add(row.parsed().place(), student);
      }
    }
  }
}
