/**
 * The annotated copy of an upload. {@link
 * io.github.visiontemplate.poi.internal.errors.AnnotatedCopy} decides which parts change, and each
 * of the other types handles a part or a piece of it. Not exported.
 */
@NullMarked
package io.github.visiontemplate.poi.internal.errors;

import org.jspecify.annotations.NullMarked;
