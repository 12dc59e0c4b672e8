/**
 * Turns cells into typed values. {@link io.github.visiontemplate.parse.internal.RowParser} reads
 * each row of a detected layout into a {@link io.github.visiontemplate.parse.internal.ParsedRow}.
 * This package reports cells that cannot be read because of their text or type. Whether a value is
 * possible, or missing, is decided later. Not exported.
 */
@NullMarked
package io.github.visiontemplate.parse.internal;

import org.jspecify.annotations.NullMarked;
