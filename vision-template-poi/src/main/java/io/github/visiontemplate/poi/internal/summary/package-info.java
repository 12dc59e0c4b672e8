/**
 * Writes the workbook with the counts of a semester. Start at {@link
 * io.github.visiontemplate.poi.internal.summary.SummaryWorkbook}. Not exported.
 */
@NullMarked
package io.github.visiontemplate.poi.internal.summary;

import org.jspecify.annotations.NullMarked;
