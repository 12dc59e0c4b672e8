/**
 * The cleaned copy of an upload: {@link io.github.visiontemplate.poi.internal.cleaned.CleanedCopy}
 * takes rows and the marks of earlier copies out. Not exported.
 */
@NullMarked
package io.github.visiontemplate.poi.internal.cleaned;

import org.jspecify.annotations.NullMarked;
