package io.github.visiontemplate.importing;

import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.match.internal.Matching;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.semester.SemesterCalendar;
import io.github.visiontemplate.store.ScreeningStore;
import io.github.visiontemplate.validate.ScreeningValidator;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The settings that the builder of an import has collected. */
record ImportSettings(
    Matching matching,
    ScreeningStore store,
    ScreeningValidator validator,
    SemesterCalendar calendar,
    VisionImport.Mode mode,
    List<TemplateSchema> schemas,
    Set<IssueCode> raised,
    Clock clock) {

  List<TemplateSchema> schemasOf(TemplateFamily family) {
    return schemas.stream().filter(schema -> schema.family() == family).toList();
  }
}
