/**
 * Reads and fills one sheet part, straight from its bytes.
 *
 * <p>The entry types are {@link io.github.visiontemplate.poi.internal.sheet.SheetReader} and {@link
 * io.github.visiontemplate.poi.internal.sheet.SheetFiller}; both are given what the workbook knows
 * by a {@link io.github.visiontemplate.poi.internal.sheet.SheetContext}. {@link
 * io.github.visiontemplate.poi.internal.xml.XmlRewriter} changes elements of any XML part.
 */
@NullMarked
package io.github.visiontemplate.poi.internal.sheet;

import org.jspecify.annotations.NullMarked;
