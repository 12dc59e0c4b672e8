package io.github.visiontemplate.exporting;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.internal.Grading;
import io.github.visiontemplate.match.internal.MatchedRow;
import io.github.visiontemplate.match.internal.PeopleCheck;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.parse.internal.ParsedRow;
import io.github.visiontemplate.parse.internal.PupilReader;
import io.github.visiontemplate.parse.internal.RowParser;
import io.github.visiontemplate.parse.internal.RowPlace;
import io.github.visiontemplate.parse.internal.UsedSheets;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.table.Sheet;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads and matches the whole template before the first byte of the copy is written. */
final class FillCheck {

  private final Grading grading;
  private final FillTally tally;
  private final PeopleCheck people;
  private final RepeatedPupils repeated;
  private final Set<RowPlace> otherPeople = new HashSet<>();
  private boolean rejected;

  FillCheck(FillRequest request, UsedSheets used, FillTally tally) {
    this.grading = new Grading(request.accepted, Set.of());
    this.tally = tally;
    this.people = new PeopleCheck(tally.maxIssues());
    this.repeated = new RepeatedPupils(request.semester, used.layouts());
  }

  /** Returns what is known of each sheet that is to be filled. */
  FillPlan plan(TemplateWorkbook workbook, UsedSheets used) {
    used.issues().forEach(tally.issues()::add);
    List<SheetPlan> sheets =
        used.layouts().stream()
            .map(layout -> plan(workbook.sheets().get(layout.sheetIndex()), layout))
            .toList();
    people.conclude(this::report, this::report);
    return new FillPlan(sheets, repeated, otherPeople, rejected);
  }

  private SheetPlan plan(Sheet sheet, TemplateLayout layout) {
    SheetPlan plan = new SheetPlan(layout, RowParser.of(layout, sheet));
    try (PupilReader rows = PupilReader.of(layout, plan.parser(), sheet, this::passOver)) {
      for (List<ParsedRow> batch = rows.nextBatch(); !batch.isEmpty(); batch = rows.nextBatch()) {
        match(batch, plan);
      }
    }
    plan.obey(sheet.rules());
    return plan;
  }

  private void passOver(Issue other) {
    tally.issues().add(grading.graded(other));
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

  private void report(RowPlace row, Issue found) {
    Issue issue = grading.graded(found);
    tally.issues().add(issue);
    if (issue.isError()) {
      otherPeople.add(row);
    }
  }

  private void report(Issue found) {
    Issue issue = grading.graded(found);
    tally.issues().add(issue);
    rejected |= issue.isError();
  }
}
