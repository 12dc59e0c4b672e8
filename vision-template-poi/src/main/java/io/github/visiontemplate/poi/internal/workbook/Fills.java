package io.github.visiontemplate.poi.internal.workbook;

import io.github.visiontemplate.poi.internal.workbook.StylesEdit.Mark;
import io.github.visiontemplate.poi.internal.xml.XmlElement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fills of a style sheet. A colour is given as XML attributes, such as {@code rgb="FF00FF00"}.
 */
final class Fills {

  /** The colour of a cell without a solid fill. */
  static final String NO_COLOUR = " indexed=\"64\"";

  /** Returned instead of a fill's index if no more fills can be added. */
  static final int FULL = -1;

  /** The attributes of a colour, in the order in which they are compared. */
  private static final List<String> COLOUR_TRAITS =
      List.of("auto", "indexed", "rgb", "theme", "tint");

  /** The colours of fills by their indexes, kept because thousands of styles may share a fill. */
  private final Map<Integer, Colours> known = new HashMap<>();

  private final String prefix;
  private final StyleGroup group;

  /** The colour that a fill shows, and the colour that it notes. */
  private record Colours(String shown, String noted) {}

  Fills(XmlElement root, int most) {
    this.prefix = root.prefix();
    this.group =
        new StyleGroup(
            root,
            most,
            "fills",
            tags("<fill><patternFill patternType=\"none\"/></fill>"),
            tags("<fill><patternFill patternType=\"gray125\"/></fill>"));
  }

  StyleGroup group() {
    return group;
  }

  /** Returns the index of a solid fill of an RGB colour, or 0 (no fill) if no more can be added. */
  int add(String colour) {
    return solid(colour, NO_COLOUR, 0);
  }

  /**
   * Returns the index of a mark's solid fill, or {@link #FULL} if no more fills can be added. The
   * fill's background colour, which a solid fill does not show, notes another colour.
   */
  int add(Mark mark, String noted) {
    return solid(mark.colour, noted, FULL);
  }

  /** Returns whether a cell style has the fill of a mark. */
  boolean isMark(XmlElement style) {
    String colour = colour(style);
    return Stream.of(Mark.values()).anyMatch(mark -> isColour(mark, colour));
  }

  /** Returns the colour of the solid fill that a cell style has. */
  String colour(XmlElement style) {
    return colours(style).shown();
  }

  /** Returns the colour that the mark of a cell style notes. */
  String notedColour(XmlElement style) {
    return colours(style).noted();
  }

  private int solid(String colour, String noted, int otherwise) {
    return group.add(
        tags(
            "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"%s\"/><bgColor%s/></patternFill></fill>"
                .formatted(colour, noted)),
        otherwise);
  }

  private static boolean isColour(Mark mark, String colour) {
    return colour.equalsIgnoreCase(" rgb=\"" + mark.colour + "\"");
  }

  private Colours colours(XmlElement style) {
    return known.computeIfAbsent(style.number("fillId", 0), this::coloursOf);
  }

  private Colours coloursOf(int place) {
    Optional<XmlElement> pattern =
        place >= 0 && place < group.count()
            ? group.get(place).child("patternFill")
            : Optional.empty();
    Optional<XmlElement> solid =
        pattern.filter(found -> "solid".equals(found.attribute("patternType")));
    return new Colours(colour(solid, "fgColor"), colour(solid, "bgColor"));
  }

  private static String colour(Optional<XmlElement> solid, String which) {
    String written =
        solid
            .flatMap(found -> found.child(which))
            .map(XmlElement::attributes)
            .map(Fills::written)
            .orElse("");
    return written.isEmpty() ? NO_COLOUR : written;
  }

  /** Keeps the attribute values as they were written, but always in double quotes. */
  private static String written(Map<String, String> attributes) {
    return COLOUR_TRAITS.stream()
        .filter(attributes::containsKey)
        .map(name -> " " + name + "=\"" + quotable(attributes, name) + "\"")
        .collect(Collectors.joining());
  }

  private static String quotable(Map<String, String> attributes, String name) {
    return attributes.getOrDefault(name, "").replace("\"", "&quot;");
  }

  private String tags(String xml) {
    return StyleGroup.tags(prefix, xml);
  }
}
