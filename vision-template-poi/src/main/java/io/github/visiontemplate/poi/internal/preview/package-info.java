/**
 * The workbook that shows what an import would change. Start at {@link
 * io.github.visiontemplate.poi.internal.preview.PreviewWorkbook}. Not exported.
 */
@NullMarked
package io.github.visiontemplate.poi.internal.preview;

import org.jspecify.annotations.NullMarked;
