/**
 * Workbooks, sheets, rows and cells, independent of a file format. An adapter reads a file into
 * these types and fills the cells of a file.
 *
 * <p>Start at {@link io.github.visiontemplate.table.TemplateFile}. The adapter for xlsx files is
 * the module {@code vision-template-poi}. An adapter for another format implements the interfaces
 * of this package.
 */
@NullMarked
package io.github.visiontemplate.table;

import org.jspecify.annotations.NullMarked;
