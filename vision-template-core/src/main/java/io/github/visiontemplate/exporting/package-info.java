/**
 * Exports records into the national platform's own template workbook. {@link
 * io.github.visiontemplate.exporting.VisionExport} writes a filled copy of the template and reports
 * the pupils whom it could not match. {@link io.github.visiontemplate.exporting.CityForm} is the
 * content of a city template for a school.
 */
@NullMarked
package io.github.visiontemplate.exporting;

import org.jspecify.annotations.NullMarked;
