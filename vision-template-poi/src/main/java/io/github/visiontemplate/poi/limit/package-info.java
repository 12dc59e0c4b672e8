/**
 * Sets how large a workbook may be before it is refused. Start at {@link
 * io.github.visiontemplate.poi.limit.ReadLimits}.
 */
@NullMarked
package io.github.visiontemplate.poi.limit;

import org.jspecify.annotations.NullMarked;
