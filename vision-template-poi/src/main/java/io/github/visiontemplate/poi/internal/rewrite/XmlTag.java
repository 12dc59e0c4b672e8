package io.github.visiontemplate.poi.internal.rewrite;

import io.github.visiontemplate.poi.internal.xml.Attributes;
import io.github.visiontemplate.poi.internal.xml.ByteWindow;
import io.github.visiontemplate.poi.internal.xml.NamedAttributes;
import io.github.visiontemplate.poi.internal.xml.XmlElement;
import io.github.visiontemplate.poi.internal.xml.XmlScanner;
import io.github.visiontemplate.poi.internal.xml.XmlText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A start tag that a {@link XmlVisitor} is visiting, and the changes that the visitor makes. The
 * names of elements are given without their prefix. Attributes with a prefix are ignored, except by
 * {@link #relationship}.
 */
public final class XmlTag {

  private static final String[] LETTERS =
      IntStream.rangeClosed(0, Byte.MAX_VALUE).mapToObj(Character::toString).toArray(String[]::new);

  private final ByteWindow window;
  private final XmlScanner xml;
  private final NamedAttributes attributes;
  private final Map<Integer, Edit> edits = new LinkedHashMap<>();
  private final StringBuilder added = new StringBuilder();
  private final List<Supplier<String>> before = new ArrayList<>();
  private final StringBuilder first = new StringBuilder();
  private final List<Supplier<String>> last = new ArrayList<>();

  private String name = "";
  private boolean dropped;
  private @Nullable XmlHold hold;
  private @Nullable UnaryOperator<String> text;
  private boolean textLater;

  /**
   * A change of an attribute: a new value now or later. If both are null, the attribute is removed.
   */
  private record Edit(@Nullable String value, @Nullable Supplier<@Nullable String> later) {}

  XmlTag(XmlScanner xml) {
    this.window = xml.window();
    this.xml = xml;
    this.attributes = new NamedAttributes(xml);
  }

  /** Starts a visit of the scanner's last start tag. */
  void begin() {
    edits.clear();
    added.setLength(0);
    before.clear();
    first.setLength(0);
    last.clear();
    name = nameOf(xml.localStart(), xml.nameEnd());
    dropped = false;
    hold = null;
    text = null;
    textLater = false;
  }

  /** Returns the element's name without a prefix. */
  public String name() {
    return name;
  }

  /**
   * Returns the prefix of the element's name including its colon, or an empty string if there is
   * none.
   */
  public String prefix() {
    return text(xml.start() + 1, xml.localStart());
  }

  /** Returns whether the element is in the main namespace of spreadsheets. */
  public boolean isInMain() {
    return xml.isInMain();
  }

  /** Returns an element without content that has this tag as written. */
  public XmlElement withoutContent() {
    return XmlElement.ofTag(window.bytes(), xml.start(), window.position());
  }

  /**
   * Returns the value of an attribute, or null if there is none. If a visitor has changed the
   * value, the new value is returned.
   */
  public @Nullable String get(String attribute) {
    int index = attributes.find(attribute);
    Edit edit = index < 0 ? null : edits.get(index);
    if (edit != null && edit.later() == null) {
      return edit.value();
    }
    return index < 0 ? null : attributes.text(index);
  }

  /** Returns the whole number in an attribute. Returns {@code otherwise} if there is none. */
  public int number(String attribute, int otherwise) {
    return XmlText.number(get(attribute), otherwise);
  }

  /**
   * Returns the identifier of the relationship that the element names, or null if there is none.
   * The attribute may lack its prefix, because some programs write none.
   */
  public @Nullable String relationship() {
    int index = attributes.findPrefixed("id");
    return index < 0 ? get("id") : attributes.text(index);
  }

  /**
   * Sets an attribute, which is added if it is missing. If the value is null, the attribute is
   * removed.
   */
  public void set(String attribute, @Nullable String value) {
    int index = attributes.find(attribute);
    if (index >= 0 && attributes.text(index).equals(value)) {
      edits.remove(index);
    } else if (index >= 0) {
      edits.put(index, new Edit(value, null));
    } else if (index < 0 && value != null) {
      added.append(' ').append(attribute).append("=\"").append(XmlText.escaped(value)).append('"');
    }
  }

  /**
   * Sets an attribute, if it is there, to a value that is asked for later, when no element is held
   * any more. An element must be held.
   */
  public void setLater(String attribute, Supplier<String> value) {
    int index = attributes.find(attribute);
    if (index >= 0) {
      String before = attributes.text(index);
      edits.put(index, new Edit(null, () -> escapedIfNew(before, value.get())));
    }
  }

  /** Leaves the element out. Its children are visited nevertheless. */
  public void drop() {
    dropped = true;
  }

  /** Puts markup before the element, even if the element is left out. */
  public void before(String xml) {
    before(() -> xml);
  }

  /**
   * Puts markup before the element. The markup is asked for when everything before it is written.
   */
  public void before(Supplier<String> xml) {
    before.add(xml);
  }

  /** Puts markup at the beginning of the element's content. */
  public void prepend(String xml) {
    first.append(xml);
  }

  /** Puts markup at the end of the element's content. */
  public void append(String xml) {
    append(() -> xml);
  }

  /**
   * Puts markup at the end of the element's content. The markup is asked for when the end is
   * reached.
   */
  public void append(Supplier<String> xml) {
    last.add(xml);
  }

  /** Holds the element in memory until its end, so that it can still be left out there. */
  public XmlHold hold() {
    XmlHold held = hold == null ? new XmlHold() : hold;
    hold = held;
    return held;
  }

  /**
   * Replaces the element's text, unless the element has children. If there are several
   * replacements, each gets the result of the one before.
   */
  public void text(UnaryOperator<String> replacement) {
    UnaryOperator<String> earlier = text;
    text = earlier == null ? replacement : found -> replacement.apply(earlier.apply(found));
  }

  /**
   * Replaces the element's text later, when no element is held any more. An element must be held.
   */
  public void textLater(UnaryOperator<String> replacement) {
    text(replacement);
    textLater = true;
  }

  boolean isDropped() {
    return dropped;
  }

  @Nullable XmlHold held() {
    return hold;
  }

  @Nullable UnaryOperator<String> replacement() {
    return text;
  }

  boolean isTextLater() {
    return textLater;
  }

  List<Supplier<String>> before() {
    return before;
  }

  String first() {
    return first.toString();
  }

  List<Supplier<String>> last() {
    return List.copyOf(last);
  }

  /** Writes the tag up to its last change; the rest is copied later. */
  void write(RewriterOutput output) {
    int pin = window.pinned();
    Attributes places = xml.attributes();
    for (int i = 0; i < places.count() && !edits.isEmpty(); i++) {
      Edit edit = edits.remove(i);
      if (edit != null) {
        boolean removed = edit.value() == null && edit.later() == null;
        output.copyTo((removed ? places.name(i) - 1 : places.value(i)) - pin);
        write(edit, places.valueEnd(i) - pin, output);
      }
    }
    if (added.length() > 0) {
      int end = window.position() - pin - (xml.isSelfClosing() ? "/>" : ">").length();
      output.copyTo(end);
      output.replaceTo(end, added.toString());
    }
  }

  private static void write(Edit edit, int end, RewriterOutput output) {
    Supplier<@Nullable String> later = edit.later();
    String value = edit.value();
    if (later != null) {
      output.replaceLaterTo(end, later);
    } else if (value != null) {
      output.replaceTo(end, XmlText.escaped(value));
    } else {
      output.replaceTo(end + 1, ""); // together with the closing quote
    }
  }

  /**
   * Returns the new text escaped. Returns null if the text stays the same, because its original
   * escapes are then kept.
   */
  static @Nullable String escapedIfNew(String before, String text) {
    return text.equals(before) ? null : XmlText.escaped(text);
  }

  /** Returns the same object for each short name, because sheets have millions of such elements. */
  private String nameOf(int from, int to) {
    byte letter = window.bytes()[from];
    return to - from == 1 && letter > 0 ? LETTERS[letter] : text(from, to);
  }

  /** Returns the element's name including its prefix, as written. */
  String fullName() {
    return text(xml.start() + 1, xml.nameEnd());
  }

  private String text(int from, int to) {
    return new String(window.bytes(), from, to - from, StandardCharsets.UTF_8);
  }
}
