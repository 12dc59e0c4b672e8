/**
 * Copies an XML part of any size with some of its elements changed. The entry type is {@link
 * io.github.visiontemplate.poi.internal.rewrite.XmlRewriter}; a {@link
 * io.github.visiontemplate.poi.internal.rewrite.XmlVisitor} says what changes.
 */
@NullMarked
package io.github.visiontemplate.poi.internal.rewrite;

import org.jspecify.annotations.NullMarked;
