/**
 * Takes rows out of a sheet as a spreadsheet program does: {@link
 * io.github.visiontemplate.poi.internal.rows.RemovedRows} is the arithmetic of row numbers, {@link
 * io.github.visiontemplate.poi.internal.rows.Formula} that of references; the other classes know
 * where in the parts of a package rows are named. Not exported.
 */
@NullMarked
package io.github.visiontemplate.poi.internal.rows;

import org.jspecify.annotations.NullMarked;
