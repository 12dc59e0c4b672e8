/**
 * A template as data: which columns it has, under which headers, and where they stand in a given workbook.
 *
 * <p>{@link io.github.visiontemplate.schema.TemplateSchemas} holds the presets; a host describes another form with {@link
 * io.github.visiontemplate.schema.TemplateSchema#builder}. {@link io.github.visiontemplate.schema.TemplateDetector} finds the
 * {@link io.github.visiontemplate.schema.TemplateLayout} of a workbook.
 */
@NullMarked
package io.github.visiontemplate.schema;

import org.jspecify.annotations.NullMarked;
