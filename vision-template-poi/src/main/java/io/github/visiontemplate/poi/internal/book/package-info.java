/**
 * Workbooks that are written from scratch, row by row. Start at {@link
 * io.github.visiontemplate.poi.internal.book.NewWorkbook}. Rows are written directly to the output,
 * so that the memory that is used does not grow with the number of rows and no temporary files are
 * needed. Not exported.
 */
@NullMarked
package io.github.visiontemplate.poi.internal.book;

import org.jspecify.annotations.NullMarked;
