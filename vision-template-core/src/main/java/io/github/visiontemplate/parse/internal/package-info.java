/**
 * Cells → typed values: {@link io.github.visiontemplate.parse.internal.RowParser} reads the rows of
 * a found layout, one {@link io.github.visiontemplate.parse.internal.ParsedRow} each. What a cell's
 * text or type rules out is an issue here; whether a value is possible, or missing, is decided
 * later. Not exported.
 */
@NullMarked
package io.github.visiontemplate.parse.internal;

import org.jspecify.annotations.NullMarked;
