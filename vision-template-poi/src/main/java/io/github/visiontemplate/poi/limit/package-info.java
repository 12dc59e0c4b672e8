/**
 * How large a workbook may be before it is refused. The entry type is {@link
 * io.github.visiontemplate.poi.limit.ReadLimits}.
 */
@NullMarked
package io.github.visiontemplate.poi.limit;

import org.jspecify.annotations.NullMarked;
