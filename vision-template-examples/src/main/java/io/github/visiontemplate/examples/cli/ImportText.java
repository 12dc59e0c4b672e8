package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.RowCounts;

/** The outcome of an import for people. */
final class ImportText {

  private ImportText() {}

  static void say(Answer answer, ImportReport report) {
    answer.say("import." + report.status());
    sayCounts(answer, report);
    IssueText.say(answer, report.sheets(), report.issues(), report.unmatched());
  }

  /** Says what was read and what changed, without the single issues. */
  static void sayCounts(Answer answer, ImportReport report) {
    RowCounts rows = report.rows();
    ChangeCounts changes = report.changes();
    answer.say("import.rows", rows.read(), rows.valid(), rows.matched(), rows.unmatched());
    answer.say("import.changes", changes.inserted(), changes.overwritten(), changes.unchanged());
    report
        .semesters()
        .forEach((semester, records) -> answer.say("import.semester", semester, records));
  }
}
