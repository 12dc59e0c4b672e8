/**
 * What both pipelines report alike: {@link io.github.visiontemplate.report.internal.UnmatchedRows}.
 * Not exported.
 */
@NullMarked
package io.github.visiontemplate.report.internal;

import org.jspecify.annotations.NullMarked;
