/**
 * Marks the rows of a sheet. {@link io.github.visiontemplate.poi.internal.marks.SheetSurvey} finds
 * out what the sheet has, {@link io.github.visiontemplate.poi.internal.marks.SheetMarker} copies it
 * with {@link io.github.visiontemplate.poi.internal.marks.CellMarks}.
 */
@NullMarked
package io.github.visiontemplate.poi.internal.marks;

import org.jspecify.annotations.NullMarked;
