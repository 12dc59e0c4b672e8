package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.report.FillReport;

/** Writes the outcome of an export for people. */
final class FillText {

  private FillText() {}

  static void say(Answer answer, FillReport report) {
    sayStatus(answer, report);
    sayCounts(answer, report);
    IssueText.say(answer, report.sheets(), report.issues(), report.unmatched());
  }

  private static void sayStatus(Answer answer, FillReport report) {
    int empty = report.rows().read() - report.rows().filled();
    String key = "export." + report.status();
    if (report.status() == FillReport.Status.FILLED && empty > 0) {
      key += report.rows().filled() == 0 ? ".none" : ".part";
    }
    answer.say(key, answer.semester(report.semester()), empty);
  }

  /** Writes how much was filled, without the individual issues. */
  static void sayCounts(Answer answer, FillReport report) {
    FillReport.RowCounts rows = report.rows();
    FillReport.CellCounts cells = report.cells();
    answer.say("export.rows", rows.read(), rows.filled(), rows.noRecord(), rows.unmatched());
    IssueText.saySheets(answer, report.sheets());
    if (rows.linked() > 0) {
      answer.say("rows.linked", rows.linked());
    }
    answer.say("export.cells", cells.written(), cells.kept(), cells.conflicts());
  }
}
