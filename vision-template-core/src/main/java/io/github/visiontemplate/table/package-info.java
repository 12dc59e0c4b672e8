/**
 * Rows and cells without a file format: what an adapter reads a workbook into, and what it is told
 * to fill.
 *
 * <p>The entry type is {@link io.github.visiontemplate.table.TemplateFile}. An adapter for another
 * format implements this package's interfaces; the xlsx adapter is the module {@code
 * vision-template-poi}.
 */
@NullMarked
package io.github.visiontemplate.table;

import org.jspecify.annotations.NullMarked;
