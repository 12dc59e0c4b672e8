/**
 * The list of the pupils who were not matched. Start at {@link
 * io.github.visiontemplate.poi.internal.unmatched.UnmatchedWorkbook}. Not exported.
 */
@NullMarked
package io.github.visiontemplate.poi.internal.unmatched;

import org.jspecify.annotations.NullMarked;
