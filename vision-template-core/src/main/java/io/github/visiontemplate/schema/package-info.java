/**
 * A template as data: which columns it has, under which headers, and where they are in a given
 * workbook.
 *
 * <p>A host describes a form of its own with {@link
 * io.github.visiontemplate.schema.TemplateSchema#builder}; {@link
 * io.github.visiontemplate.schema.TemplateSchemas} has the known forms. {@link
 * io.github.visiontemplate.schema.Detection} finds which of them a workbook is.
 */
@NullMarked
package io.github.visiontemplate.schema;

import org.jspecify.annotations.NullMarked;
