/**
 * Reads the cells and rows of a sheet part, straight from its bytes. To read a part, start at
 * {@link io.github.visiontemplate.poi.internal.sheet.SheetReader}. To copy a part, start at {@link
 * io.github.visiontemplate.poi.internal.sheet.RowScanner} and {@link
 * io.github.visiontemplate.poi.internal.sheet.CellWriter}. A {@link
 * io.github.visiontemplate.poi.internal.sheet.SheetContext} provides the facts of the workbook.
 */
@NullMarked
package io.github.visiontemplate.poi.internal.sheet;

import org.jspecify.annotations.NullMarked;
