package io.github.visiontemplate.poi.internal.workbook;

import io.github.visiontemplate.poi.internal.workbook.StylesEdit.Mark;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fills of a style sheet. Colours are attributes without quotes, such as {@code rgb=FF00FF00}.
 */
final class Fills {

  /** The colour of a cell without a solid fill. */
  static final String NO_COLOUR = "indexed=64";

  private final String prefix;
  private final StyleGroup group;

  Fills(XmlElement root) {
    this.prefix = root.prefix();
    this.group =
        new StyleGroup(
            root,
            "fills",
            tags("<fill><patternFill patternType=\"none\"/></fill>"),
            tags("<fill><patternFill patternType=\"gray125\"/></fill>"));
  }

  StyleGroup group() {
    return group;
  }

  /** Returns a solid fill of a colour, an RGB value. */
  int add(String colour) {
    return solid(colour, NO_COLOUR);
  }

  /** Returns the fill of a mark that notes another colour, for which a solid fill has no use. */
  int add(Mark mark, String noted) {
    return solid(mark.colour, noted);
  }

  /** Tells whether a cell style has the fill of a mark. */
  boolean isMark(XmlElement style) {
    String colour = colour(style);
    return Stream.of(Mark.values()).anyMatch(mark -> colour.equalsIgnoreCase("rgb=" + mark.colour));
  }

  /** Returns the colour of the solid fill that a cell style has. */
  String colour(XmlElement style) {
    return colour(pattern(style), "fgColor");
  }

  /** Returns the colour that the mark of a cell style notes. */
  String notedColour(XmlElement style) {
    return colour(pattern(style), "bgColor");
  }

  private int solid(String colour, String noted) {
    String quoted = noted.replaceAll("=(\\S+)", "=\"$1\"");
    return group.add(
        tags(
            "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"%s\"/><bgColor %s/></patternFill></fill>"
                .formatted(colour, quoted)));
  }

  private @Nullable XmlElement pattern(XmlElement style) {
    int fill = style.number("fillId", 0);
    return fill >= 0 && fill < group.count()
        ? group.get(fill).child("patternFill").orElse(null)
        : null;
  }

  private static String colour(@Nullable XmlElement pattern, String which) {
    return pattern == null || !"solid".equals(pattern.attribute("patternType"))
        ? NO_COLOUR
        : pattern
            .child(which)
            .map(colour -> new TreeMap<>(colour.attributes()).entrySet().stream())
            .map(all -> all.map(Object::toString).collect(Collectors.joining(" ")))
            .orElse(NO_COLOUR);
  }

  private String tags(String xml) {
    return StyleGroup.tags(prefix, xml);
  }
}
