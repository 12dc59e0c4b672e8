package io.github.visiontemplate.poi.internal.workbook;

import io.github.visiontemplate.poi.internal.rewrite.ChildOrder;
import io.github.visiontemplate.poi.internal.rewrite.NewChildren;
import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;
import io.github.visiontemplate.poi.internal.xml.Edition;
import io.github.visiontemplate.poi.internal.xml.XmlElement;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import io.github.visiontemplate.poi.limit.ReadLimit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A style sheet to which cell styles are added. An equal existing style is used again, so that a
 * workbook does not grow when it is marked repeatedly. If the workbook already has as many styles
 * as Excel can open, the remaining cells stay unmarked.
 *
 * <p>A marked style differs from its original style only in the fill. The marking fill stores the
 * original colour in its background colour, which a solid fill does not show. That is how the mark
 * can be removed later.
 */
public final class StylesEdit {

  /** The fill of marked cells. Neither colour is in the palettes of spreadsheet programs. */
  public enum Mark {
    /** The cell has an error. */
    ERROR("FFFFB4B0"),
    /** The cell has a warning. */
    WARNING("FFFFF0B8");

    final String colour;

    Mark(String colour) {
      this.colour = colour;
    }
  }

  /** The elements of a font, in the order that the standard requires. */
  private static final List<String> FONT_TRAITS =
      List.of("b", "u", "sz", "color", "name", "family", "charset", "scheme");

  private static final Set<String> INHERITED_TRAITS =
      Set.of("sz", "name", "family", "charset", "scheme");

  private final String prefix;
  private final StyleGroup fonts;
  private final Fills fills;
  private final StyleGroup cells;
  private final List<StyleGroup> groups;

  /**
   * The first unmarked style for each combination of fill colour and other traits, kept so that not
   * all styles are searched each time.
   */
  private final Map<String, Integer> unmarked = new HashMap<>();

  private int indexed;

  private StylesEdit(XmlElement root, int most) {
    this.prefix = root.prefix();
    this.fonts =
        new StyleGroup(
            root, most, "fonts", tags("<font><sz val=\"11\"/><name val=\"Calibri\"/></font>"));
    this.fills = new Fills(root, most);
    StyleGroup borders =
        new StyleGroup(
            root,
            most,
            "borders",
            tags("<border><left/><right/><top/><bottom/><diagonal/></border>"));
    StyleGroup named =
        new StyleGroup(
            root,
            most,
            "cellStyleXfs",
            tags("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"));
    this.cells =
        new StyleGroup(
            root,
            most,
            "cellXfs",
            tags("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"));
    this.groups = List.of(fonts, fills.group(), borders, named, cells);
  }

  /** Reads the style sheet of a workbook, or begins a new one if there is none. */
  public static StylesEdit of(ZipArchive archive, WorkbookPart workbook) {
    return workbook
        .styles()
        .map(part -> read(archive, part))
        .orElseGet(() -> begin(Edition.of(XmlElement.read(archive, workbook.name())).main()));
  }

  /** Reads the style sheet of a workbook. */
  public static StylesEdit read(ZipArchive archive, PartName part) {
    return new StylesEdit(XmlElement.read(archive, part), archive.limits().count(ReadLimit.STYLES));
  }

  /** Begins the style sheet of a workbook that has none. */
  public static StylesEdit begin(String namespace) {
    return new StylesEdit(XmlElement.of(empty(namespace)), Integer.MAX_VALUE);
  }

  /** Returns a style sheet without any style. */
  public static String empty(String namespace) {
    return "<styleSheet xmlns=\"" + namespace + "\"></styleSheet>";
  }

  /** Returns whether a style was made by {@link #marked}. */
  public boolean isMarked(int style) {
    return style < cells.count() && fills.isMark(cells.get(style));
  }

  /**
   * Returns a style with the fill of a mark. Returns the unmarked style if no more styles can be
   * added.
   */
  public int marked(int style, Mark mark) {
    int place = unmarked(style);
    XmlElement original = cells.get(place);
    int fill = fills.add(mark, fills.colour(original));
    return fill == Fills.FULL ? place : cells.add(withFill(original, fill, true), place);
  }

  /** Returns the original of a marked style. Any other style is returned as it is. */
  public int unmarked(int style) {
    if (style >= cells.count()) {
      return 0;
    }
    if (!isMarked(style)) {
      return style;
    }
    XmlElement marked = cells.get(style);
    return alike(marked, fills.notedColour(marked))
        .or(() -> alike(marked, Fills.NO_COLOUR))
        .orElseGet(() -> cells.add(withFill(marked, 0, false), style));
  }

  /**
   * Returns a style that does not depend on an existing style. Returns the default style if no more
   * can be added.
   *
   * @param fontTraits elements of the font, such as {@code <b/>}; the name and, unless given here,
   *     the size are those of the default font
   * @param background the colour of the fill, or null for none
   * @param alignment attributes such as {@code wrapText="1"}
   */
  public int plain(String fontTraits, @Nullable String background, String alignment) {
    int font = fontTraits.isEmpty() ? 0 : fonts.add(font(fontTraits), 0);
    int fill = background == null ? 0 : fills.add(background);
    return cells.add(
        tags(
            "<xf numFmtId=\"0\" fontId=\"%d\" fillId=\"%d\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\"><alignment %s/></xf>"
                .formatted(font, fill, alignment)),
        0);
  }

  /** Writes all added styles into the style sheet that was read, or into an empty one. */
  public XmlVisitor rewrite(XmlTag root) {
    NewChildren missing = new NewChildren(ChildOrder.STYLE_SHEET);
    groups.forEach(group -> group.addTo(missing));
    return missing.into(
        root,
        tag -> {
          groups.forEach(group -> group.appendTo(tag));
          return null;
        });
  }

  /**
   * Returns an unmarked style that equals a marked style except for its fill, which has this
   * colour.
   */
  private Optional<Integer> alike(XmlElement marked, String colour) {
    for (; indexed < cells.count(); indexed++) {
      XmlElement style = cells.get(indexed);
      if (!fills.isMark(style)) {
        unmarked.putIfAbsent(fills.colour(style) + traitsWithoutFill(style), indexed);
      }
    }
    return Optional.ofNullable(unmarked.get(colour + traitsWithoutFill(marked)));
  }

  private static String traitsWithoutFill(XmlElement style) {
    Map<String, String> traits = new TreeMap<>(style.attributes());
    traits.remove("fillId");
    traits.remove("applyFill");
    return traits + style.content().strip();
  }

  private String withFill(XmlElement style, int fill, boolean applied) {
    return style
        .with("fillId", Integer.toString(fill))
        .with("applyFill", applied ? "1" : "0")
        .source();
  }

  private String font(String traits) {
    XmlElement standard = fonts.get(0);
    XmlElement own = XmlElement.of(tags("<font>" + traits + "</font>"));
    return FONT_TRAITS.stream()
        .flatMap(
            kind ->
                own
                    .child(kind)
                    .or(
                        () ->
                            INHERITED_TRAITS.contains(kind)
                                ? standard.child(kind)
                                : Optional.empty())
                    .stream())
        .map(XmlElement::source)
        .collect(Collectors.joining("", tags("<font>"), tags("</font>")));
  }

  /** Adds the style sheet's prefix to the names of tags. */
  private String tags(String xml) {
    return StyleGroup.tags(prefix, xml);
  }
}
