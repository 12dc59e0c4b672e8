/**
 * The xlsx adapter: presents xlsx workbooks as the rows that the core reads and writes.
 *
 * <p>Start at {@link io.github.visiontemplate.poi.XlsxTemplate}. {@link
 * io.github.visiontemplate.poi.limit.ReadLimits} sets how large a file may be.
 */
@NullMarked
package io.github.visiontemplate.poi;

import org.jspecify.annotations.NullMarked;
