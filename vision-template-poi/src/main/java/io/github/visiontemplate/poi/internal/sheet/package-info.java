/**
 * Reads the cells and rows of a sheet part, straight from its bytes. The entry types are {@link
 * io.github.visiontemplate.poi.internal.sheet.SheetReader} and, to copy the part, {@link
 * io.github.visiontemplate.poi.internal.sheet.RowScanner} with {@link
 * io.github.visiontemplate.poi.internal.sheet.CellWriter}; what the workbook knows is given by a
 * {@link io.github.visiontemplate.poi.internal.sheet.SheetContext}.
 */
@NullMarked
package io.github.visiontemplate.poi.internal.sheet;

import org.jspecify.annotations.NullMarked;
