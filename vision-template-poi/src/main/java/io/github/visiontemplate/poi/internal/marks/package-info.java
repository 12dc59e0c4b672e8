/**
 * Marks the rows of a sheet. {@link io.github.visiontemplate.poi.internal.marks.SheetSurvey} reads
 * the sheet first. {@link io.github.visiontemplate.poi.internal.marks.SheetMarker} then copies the
 * sheet and adds {@link io.github.visiontemplate.poi.internal.marks.CellMarks}.
 */
@NullMarked
package io.github.visiontemplate.poi.internal.marks;

import org.jspecify.annotations.NullMarked;
