/**
 * The look of the city template. Start at {@link
 * io.github.visiontemplate.poi.internal.city.CityWorkbook}. Not exported.
 */
@NullMarked
package io.github.visiontemplate.poi.internal.city;

import org.jspecify.annotations.NullMarked;
