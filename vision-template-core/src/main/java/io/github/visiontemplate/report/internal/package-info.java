/**
 * Helpers with which both imports and exports build their reports, such as {@link
 * io.github.visiontemplate.report.internal.UnmatchedRows}. Not exported.
 */
@NullMarked
package io.github.visiontemplate.report.internal;

import org.jspecify.annotations.NullMarked;
