package io.github.visiontemplate.exporting;

import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.report.ProgressListener;
import io.github.visiontemplate.report.internal.UnmatchedSettings;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.store.ScreeningStore;
import java.util.List;

/** What the builder collected. */
record ExportSettings(
    StudentDirectory directory,
    ScreeningStore store,
    List<TemplateSchema> schemas,
    ExistingValues existing,
    BelowChartCode belowChart,
    UnmatchedSettings unmatched,
    ProgressListener progress) {}
