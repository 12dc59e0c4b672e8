/**
 * Fills cells of a sheet. Start at {@link io.github.visiontemplate.poi.internal.fill.SheetFiller};
 * {@link io.github.visiontemplate.poi.internal.fill.RowFormulas} decides how the formulas of the
 * sheet change.
 */
@NullMarked
package io.github.visiontemplate.poi.internal.fill;

import org.jspecify.annotations.NullMarked;
