/**
 * The annotated copy of an upload: {@link
 * io.github.visiontemplate.poi.internal.errors.AnnotatedCopy} decides which parts change; the other
 * types each know one of them. Not exported.
 */
@NullMarked
package io.github.visiontemplate.poi.internal.errors;

import org.jspecify.annotations.NullMarked;
