/**
 * What the packages below share: the reasons for which a file is {@link
 * io.github.visiontemplate.poi.internal.Refusal refused}. Below it, {@code zip} knows archives,
 * {@code xml} reads their parts and {@code rewrite} changes them; {@code workbook} knows the parts
 * around the sheets, {@code sheet} the sheets. Not exported.
 */
@NullMarked
package io.github.visiontemplate.poi.internal;

import org.jspecify.annotations.NullMarked;
