/**
 * The cleaned copy of an upload. {@link io.github.visiontemplate.poi.internal.cleaned.CleanedCopy}
 * removes rows, and the marks of earlier copies. Not exported.
 */
@NullMarked
package io.github.visiontemplate.poi.internal.cleaned;

import org.jspecify.annotations.NullMarked;
