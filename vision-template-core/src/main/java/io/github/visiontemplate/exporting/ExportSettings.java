package io.github.visiontemplate.exporting;

import io.github.visiontemplate.match.internal.Matching;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.store.ScreeningStore;
import java.util.List;

/** The settings that the builder of an export has collected. */
record ExportSettings(
    Matching matching,
    ScreeningStore store,
    List<TemplateSchema> schemas,
    VisionExport.ExistingValues existing,
    VisionExport.BelowChartCode belowChart) {}
