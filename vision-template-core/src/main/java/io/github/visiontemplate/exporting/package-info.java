/**
 * The export of records into the national platform's own template workbook: {@link
 * io.github.visiontemplate.exporting.VisionExport} fills it in place and reports whom it could not
 * match. {@link io.github.visiontemplate.exporting.CityForm} says what a city template for a school
 * holds.
 */
@NullMarked
package io.github.visiontemplate.exporting;

import org.jspecify.annotations.NullMarked;
