/**
 * Fills cells of a sheet. The entry type is {@link
 * io.github.visiontemplate.poi.internal.fill.SheetFiller}; {@link
 * io.github.visiontemplate.poi.internal.fill.RowFormulas} keeps the formulas of the sheet true.
 */
@NullMarked
package io.github.visiontemplate.poi.internal.fill;

import org.jspecify.annotations.NullMarked;
