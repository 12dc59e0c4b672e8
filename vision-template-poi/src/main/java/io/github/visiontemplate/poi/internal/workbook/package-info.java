/**
 * The parts of a workbook other than its sheets: the list of sheets ({@link
 * io.github.visiontemplate.poi.internal.workbook.WorkbookPart}), the cell styles that show dates
 * ({@link io.github.visiontemplate.poi.internal.workbook.Styles}), and the shared texts of cells
 * ({@link io.github.visiontemplate.poi.internal.workbook.SharedStrings}). {@link
 * io.github.visiontemplate.poi.internal.workbook.ForeignFiles} recognizes files that are not
 * workbooks. {@link io.github.visiontemplate.poi.internal.workbook.PartRewriting} collects the
 * changes of a copy.
 */
@NullMarked
package io.github.visiontemplate.poi.internal.workbook;

import org.jspecify.annotations.NullMarked;
