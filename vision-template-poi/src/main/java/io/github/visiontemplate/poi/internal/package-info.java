/**
 * Holds the reasons for which a file is {@link io.github.visiontemplate.poi.internal.Refusal
 * refused}; all packages below share them. Of these, {@code zip} handles archives, {@code xml}
 * reads their parts, and {@code rewrite} changes parts. {@code workbook} handles the parts around
 * the sheets, and {@code sheet} handles the sheets. Not exported.
 */
@NullMarked
package io.github.visiontemplate.poi.internal;

import org.jspecify.annotations.NullMarked;
