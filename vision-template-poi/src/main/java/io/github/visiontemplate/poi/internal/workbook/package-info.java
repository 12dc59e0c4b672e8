/**
 * The parts around the sheets: which sheets there are ({@link
 * io.github.visiontemplate.poi.internal.workbook.WorkbookPart}), which cells show dates ({@link
 * io.github.visiontemplate.poi.internal.workbook.Styles}), and the texts that cells share ({@link
 * io.github.visiontemplate.poi.internal.workbook.SharedStrings}). Files that have no such parts are
 * recognized by {@link io.github.visiontemplate.poi.internal.workbook.ForeignFiles}. What a copy
 * changes is collected by {@link io.github.visiontemplate.poi.internal.workbook.PartRewriting}.
 */
@NullMarked
package io.github.visiontemplate.poi.internal.workbook;

import org.jspecify.annotations.NullMarked;
