package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.report.FillReport;

/** The outcome of an export for people. */
final class FillText {

  private FillText() {}

  static void say(Answer answer, FillReport report) {
    answer.say("export." + report.status());
    sayCounts(answer, report);
    IssueText.say(answer, report.sheets(), report.issues(), report.unmatched());
  }

  /** Says how much was filled, without the single issues. */
  static void sayCounts(Answer answer, FillReport report) {
    FillReport.RowCounts rows = report.rows();
    FillReport.CellCounts cells = report.cells();
    answer.say("export.rows", rows.read(), rows.filled(), rows.noRecord(), rows.unmatched());
    answer.say("export.cells", cells.written(), cells.kept(), cells.conflicts());
  }
}
