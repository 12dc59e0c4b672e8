/**
 * A template as data: which columns it has, under which headers, and where they stand in a given
 * workbook.
 */
@NullMarked
package io.github.visiontemplate.schema;

import org.jspecify.annotations.NullMarked;
