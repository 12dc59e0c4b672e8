/**
 * Removes rows from a sheet as a spreadsheet program does. {@link
 * io.github.visiontemplate.poi.internal.rows.RemovedRows} calculates new row numbers, and {@link
 * io.github.visiontemplate.poi.internal.rows.Formula} handles references. The other classes know
 * where the parts of a package name rows. Not exported.
 */
@NullMarked
package io.github.visiontemplate.poi.internal.rows;

import org.jspecify.annotations.NullMarked;
