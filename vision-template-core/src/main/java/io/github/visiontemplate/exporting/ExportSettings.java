package io.github.visiontemplate.exporting;

import io.github.visiontemplate.match.PersonDirectory;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.report.ProgressListener;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.store.ScreeningStore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the builder collected. */
record ExportSettings(
    StudentDirectory directory,
    ScreeningStore store,
    List<TemplateSchema> schemas,
    ExistingValues existing,
    BelowChartCode belowChart,
    @Nullable PersonDirectory persons,
    ProgressListener progress) {}
