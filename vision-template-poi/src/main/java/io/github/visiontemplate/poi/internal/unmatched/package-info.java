/**
 * The list of the pupils whom nobody could match: {@link
 * io.github.visiontemplate.poi.internal.unmatched.UnmatchedWorkbook}. Not exported.
 */
@NullMarked
package io.github.visiontemplate.poi.internal.unmatched;

import org.jspecify.annotations.NullMarked;
