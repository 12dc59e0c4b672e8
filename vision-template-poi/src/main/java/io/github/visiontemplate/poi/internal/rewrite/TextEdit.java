package io.github.visiontemplate.poi.internal.rewrite;

import io.github.visiontemplate.poi.internal.xml.Location;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The replacement of an element's text by a {@link XmlRewriter}, while the text is being read.
 *
 * @param text the text that was read so far
 * @param replacement makes the new text from the old one
 * @param later whether the new text is made later, when no element is held any more
 */
record TextEdit(StringBuilder text, UnaryOperator<String> replacement, boolean later) {

  TextEdit(UnaryOperator<String> replacement, boolean later) {
    this(new StringBuilder(), replacement, later);
  }

  void add(@Nullable String piece, Location location) {
    if (piece == null) {
      throw location.corrupt();
    }
    text.append(piece);
  }

  /** Writes the new text in place of the window's bytes up to a distance from its pin. */
  void write(int end, RewriterOutput output) {
    String before = text.toString();
    if (later) {
      output.replaceLaterTo(end, () -> XmlTag.escapedIfNew(before, replacement.apply(before)));
      return;
    }
    String escaped = XmlTag.escapedIfNew(before, replacement.apply(before));
    if (escaped != null) {
      output.replaceTo(end, escaped);
    }
  }
}
