package io.github.visiontemplate.poi.internal.rewrite;

import org.jspecify.annotations.Nullable;

/** Is notified of the elements that a {@link XmlRewriter} comes across. */
@FunctionalInterface
public interface XmlVisitor {

  /**
   * Visits the next child of an element and may change it; the tag is valid until this returns.
   * Returns the visitor of its own children, in their order; null leaves them as they are.
   */
  @Nullable XmlVisitor visit(XmlTag tag);

  /** Returns a visitor that passes each element to two others, in their order. */
  static @Nullable XmlVisitor both(@Nullable XmlVisitor first, @Nullable XmlVisitor second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return tag -> both(first.visit(tag), second.visit(tag));
  }
}
