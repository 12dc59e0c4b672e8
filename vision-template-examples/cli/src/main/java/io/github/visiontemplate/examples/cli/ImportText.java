package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.RowCounts;

/** Writes the outcome of an import for people. */
final class ImportText {

  private ImportText() {}

  static void say(Answer answer, ImportReport report) {
    sayStatus(answer, report);
    sayCounts(answer, report);
    IssueText.say(answer, report.sheets(), report.issues(), report.unmatched());
  }

  /**
   * Writes the status. If rows were left out, says so first, so that nobody takes a part for the
   * whole.
   */
  private static void sayStatus(Answer answer, ImportReport report) {
    ChangeCounts changes = report.changes();
    int stored = changes.inserted() + changes.overwritten() + changes.unchanged();
    int left = report.rows().read() - report.rows().notExamined() - stored;
    if (report.status() == ImportReport.Status.STORED && left > 0) {
      answer.say("import.STORED.part", left, report.rows().read(), stored);
    } else if (report.status() == ImportReport.Status.STORED && report.rows().notExamined() > 0) {
      answer.say("import.STORED.notExamined", stored, report.rows().notExamined());
    } else {
      answer.say("import." + report.status());
    }
  }

  /** Writes what was read and what changed, without the individual issues. */
  static void sayCounts(Answer answer, ImportReport report) {
    RowCounts rows = report.rows();
    ChangeCounts changes = report.changes();
    answer.say("import.rows", rows.read(), rows.valid(), rows.matched(), rows.unmatched());
    IssueText.saySheets(answer, report.sheets());
    if (rows.notExamined() > 0) {
      answer.say("import.notExamined", rows.notExamined());
    }
    if (rows.linked() > 0) {
      answer.say("rows.linked", rows.linked());
    }
    if (ExitStatus.of(report.status()) == ExitStatus.DONE) {
      answer.say(
          "import.changes." + report.status(),
          changes.inserted(),
          changes.overwritten(),
          changes.unchanged());
    }
    String key = "import.semester." + report.status();
    report
        .semesters()
        .forEach((semester, records) -> answer.say(key, answer.semester(semester), records));
  }
}
