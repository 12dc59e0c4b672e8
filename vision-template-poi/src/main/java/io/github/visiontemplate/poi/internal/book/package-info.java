/**
 * Workbooks that are written from scratch, row by row: {@link
 * io.github.visiontemplate.poi.internal.book.NewWorkbook}. Rows go straight to the output, so that
 * memory does not grow with them and nothing is put into temporary files. Not exported.
 */
@NullMarked
package io.github.visiontemplate.poi.internal.book;

import org.jspecify.annotations.NullMarked;
