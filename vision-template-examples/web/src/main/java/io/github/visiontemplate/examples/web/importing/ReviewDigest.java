package io.github.visiontemplate.examples.web.importing;

import io.github.visiontemplate.examples.web.account.Secrets;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.report.ImportReport;
import java.util.EnumMap;
import java.util.Map;

/** Makes a short text of everything in a review that a person decides about. */
final class ReviewDigest {

  private ReviewDigest() {}

  /** Returns the same text for a dry run and for the import itself, if both do the same. */
  static String of(ImportReport report, ReviewedChanges changes) {
    Map<IssueCode, Integer> errors = new EnumMap<>(IssueCode.class);
    Map<IssueCode, Integer> warnings = new EnumMap<>(IssueCode.class);
    report
        .issues()
        .forEach(
            issue -> (issue.isError() ? errors : warnings).merge(issue.code(), 1, Integer::sum));
    return Secrets.sha256(
        String.join(
            "\n",
            report.file().sha256(),
            report.rows().toString(),
            report.changes().toString(),
            report.semesters().toString(),
            errors.toString(),
            warnings.toString(),
            changes.fingerprint()));
  }
}
