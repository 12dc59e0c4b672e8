package io.github.visiontemplate.poi.internal.sheet;

import org.jspecify.annotations.Nullable;

/** Hears of the elements that a {@link XmlRewriter} comes across. */
@FunctionalInterface
public interface XmlVisitor {

  /**
   * Hears of the next child of an element and may change it; the tag is good until this returns.
   * Returns who hears of its own children, in their order; null leaves them as they are.
   */
  @Nullable XmlVisitor visit(XmlTag tag);
}
