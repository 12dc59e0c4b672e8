/**
 * Copies an XML part of any size and changes some of its elements. Start at {@link
 * io.github.visiontemplate.poi.internal.rewrite.XmlRewriter}; a {@link
 * io.github.visiontemplate.poi.internal.rewrite.XmlVisitor} decides what changes.
 */
@NullMarked
package io.github.visiontemplate.poi.internal.rewrite;

import org.jspecify.annotations.NullMarked;
