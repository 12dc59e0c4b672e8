/**
 * The xlsx adapter: workbooks as the rows that the core reads and writes.
 *
 * <p>The entry type is {@link io.github.visiontemplate.poi.XlsxTemplate}; {@link
 * io.github.visiontemplate.poi.limit.ReadLimits} says how large a file may be.
 */
@NullMarked
package io.github.visiontemplate.poi;

import org.jspecify.annotations.NullMarked;
