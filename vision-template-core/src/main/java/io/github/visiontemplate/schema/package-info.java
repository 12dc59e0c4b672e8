/**
 * A template as data: which columns it has, under which headers, and where they stand in a given
 * workbook.
 *
 * <p>A host describes a form of its own with {@link
 * io.github.visiontemplate.schema.TemplateSchema#builder}; the known forms stand in {@link
 * io.github.visiontemplate.schema.TemplateSchemas}. {@link
 * io.github.visiontemplate.schema.TemplateDetector} finds which of them a workbook is.
 */
@NullMarked
package io.github.visiontemplate.schema;

import org.jspecify.annotations.NullMarked;
