package io.github.visiontemplate.poi.internal.rewrite;

import org.jspecify.annotations.Nullable;

/** Visits elements while a {@link XmlRewriter} copies a part. */
@FunctionalInterface
public interface XmlVisitor {

  /**
   * Visits the next child of an element, in order, and may change it. The tag is valid until this
   * method returns. Returns the visitor of the child's own children, or null to leave them as they
   * are.
   */
  @Nullable XmlVisitor visit(XmlTag tag);

  /**
   * Returns a visitor that passes each element to the first visitor and then to the second. Returns
   * null if both are null.
   */
  static @Nullable XmlVisitor both(@Nullable XmlVisitor first, @Nullable XmlVisitor second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return tag -> both(first.visit(tag), second.visit(tag));
  }
}
