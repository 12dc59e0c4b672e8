package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.exporting.CityForm;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.report.ReportDocument;
import io.github.visiontemplate.schema.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of the command {@code city-template}.
 *
 * @param output the written file; null if no file was written
 * @param ofUnmatched whether the file lists the pupils that an import could not match
 * @param rows how many pupils the file lists
 * @param proposed how many rows propose a pupil's key
 * @param withoutCandidate how many rows have no candidate at all
 * @param refusal the report that says why no file was written; null if it was written
 */
record CityTemplateAnswer(
    @Nullable Path output,
    boolean ofUnmatched,
    int rows,
    int proposed,
    int withoutCandidate,
    @Nullable ImportReport refusal) {

  static CityTemplateAnswer written(CityForm form, int withoutCandidate, Path output) {
    long proposed =
        form.rows().stream().filter(row -> row.cells().containsKey(Field.PROPOSED_KEY)).count();
    return new CityTemplateAnswer(
        output,
        form.hasProposals(),
        form.rows().size(),
        Math.toIntExact(proposed),
        withoutCandidate,
        null);
  }

  static CityTemplateAnswer refused(ImportReport report) {
    return new CityTemplateAnswer(null, true, 0, 0, 0, report);
  }

  void say(Answer answer) {
    if (refusal != null) {
      answer.say("export." + refusal.status());
      IssueText.say(answer, List.of(), refusal.issues(), List.of());
    } else if (output != null) {
      sayWritten(answer, output);
    }
  }

  private void sayWritten(Answer answer, Path file) {
    if (ofUnmatched) {
      answer.say("city.unmatched", rows, proposed, rows - proposed, withoutCandidate);
    } else {
      answer.say("city.roster", rows);
    }
    answer.say("export.file", file);
  }

  CityDocument document(IssueMessages messages) {
    ReportDocument report = refusal == null ? null : refusal.document(messages);
    return new CityDocument(
        report == null ? "WRITTEN" : report.status(),
        output == null ? null : output.toString(),
        rows,
        proposed,
        withoutCandidate,
        report == null ? Map.of() : report.issueCounts(),
        report == null ? List.of() : report.issues());
  }

  record CityDocument(
      String status,
      @Nullable String file,
      int rows,
      int proposed,
      int withoutCandidate,
      Map<String, Integer> issueCounts,
      List<ReportDocument.Entry> issues) {}
}
