package io.github.visiontemplate.exporting;

import io.github.visiontemplate.issue.Acceptance;
import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.Severity;
import io.github.visiontemplate.match.NumberLinks;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.report.ProgressListener;
import io.github.visiontemplate.report.internal.UnmatchedSettings;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.store.ScreeningStore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the builder collected. */
record ExportSettings(
    StudentDirectory directory,
    @Nullable NumberLinks links,
    ScreeningStore store,
    List<TemplateSchema> schemas,
    ExistingValues existing,
    BelowChartCode belowChart,
    UnmatchedSettings unmatched,
    List<Acceptance> accepted,
    ProgressListener progress) {

  /** Gives the issue the severity that it shall have: what was accepted stays accepted. */
  Issue graded(Issue issue) {
    for (Acceptance acceptance : accepted) {
      if (acceptance.covers(issue)) {
        return issue.withSeverity(Severity.WARNING);
      }
    }
    return issue;
  }
}
