package io.github.visiontemplate.importing;

import io.github.visiontemplate.issue.Acceptance;
import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.Severity;
import io.github.visiontemplate.match.NumberLinks;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.report.ProgressListener;
import io.github.visiontemplate.report.internal.UnmatchedSettings;
import io.github.visiontemplate.schema.TemplateDetector;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.semester.SemesterCalendar;
import io.github.visiontemplate.store.ScreeningStore;
import io.github.visiontemplate.validate.ScreeningValidator;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the builder collected. */
record ImportSettings(
    StudentDirectory directory,
    @Nullable NumberLinks links,
    ScreeningStore store,
    ScreeningValidator validator,
    SemesterCalendar calendar,
    ImportMode mode,
    List<TemplateSchema> schemas,
    Set<IssueCode> raised,
    List<Acceptance> accepted,
    Clock clock,
    UnmatchedSettings unmatched,
    ProgressListener progress) {

  TemplateDetector detectorOf(TemplateFamily family) {
    return TemplateDetector.of(
        schemas.stream().filter(schema -> schema.family() == family).toList());
  }

  /** Gives the issue the severity that the host wants; what was accepted stays accepted. */
  Issue graded(Issue issue) {
    for (Acceptance acceptance : accepted) {
      if (acceptance.covers(issue)) {
        return issue.withSeverity(Severity.WARNING);
      }
    }
    return raised.contains(issue.code()) ? issue.withSeverity(Severity.ERROR) : issue;
  }
}
