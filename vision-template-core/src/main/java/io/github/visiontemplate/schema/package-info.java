/**
 * Descriptions of templates: the columns and headers of a form, and the positions of the columns in
 * a given workbook.
 *
 * <p>A host describes its own form with {@link
 * io.github.visiontemplate.schema.TemplateSchema#builder}; {@link
 * io.github.visiontemplate.schema.TemplateSchemas} has the known forms. {@link
 * io.github.visiontemplate.schema.Detection} finds which of these forms a workbook has.
 */
@NullMarked
package io.github.visiontemplate.schema;

import org.jspecify.annotations.NullMarked;
