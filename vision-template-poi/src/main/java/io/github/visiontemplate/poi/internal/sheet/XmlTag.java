package io.github.visiontemplate.poi.internal.sheet;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A start tag that a {@link XmlVisitor} looks at, and what it wants to be changed. Elements are
 * known by their names without a prefix, attributes are those without one.
 */
public final class XmlTag {

  private final ByteWindow window;
  private final XmlScanner xml;
  private final Place place;
  private final Map<Integer, Edit> edits = new LinkedHashMap<>();
  private final StringBuilder added = new StringBuilder();

  private String name = "";
  private boolean dropped;
  private @Nullable XmlHold hold;
  private @Nullable UnaryOperator<String> text;
  private boolean textLater;

  /** What becomes of an attribute: another value at once or later, or, with neither, nothing. */
  private record Edit(@Nullable String value, @Nullable Supplier<@Nullable String> later) {}

  XmlTag(ByteWindow window, XmlScanner xml, Place place) {
    this.window = window;
    this.xml = xml;
    this.place = place;
  }

  /** Takes the tag that the scanner has come to. */
  void begin() {
    edits.clear();
    added.setLength(0);
    name = localName();
    dropped = false;
    hold = null;
    text = null;
    textLater = false;
  }

  /** Returns the element's name without a prefix. */
  public String name() {
    return name;
  }

  /** Returns the value of an attribute, or null without one. */
  public @Nullable String get(String attribute) {
    int index = find(attribute);
    return index < 0 ? null : value(index);
  }

  /** Returns the identifier of the relationship that the element names, or null without one. */
  public @Nullable String relationship() {
    byte[] bytes = window.bytes();
    Attributes attributes = xml.attributes();
    for (int i = 0; i < attributes.count(); i++) {
      int colon = Bytes.indexOf(bytes, attributes.name(i), attributes.nameEnd(i), (byte) ':');
      if (colon >= 0 && isNamed(bytes, colon + 1, attributes.nameEnd(i), "id")) {
        return value(i);
      }
    }
    return null;
  }

  /** Gives an attribute, which may be new, another value; null removes it. */
  public void set(String attribute, @Nullable String value) {
    int index = find(attribute);
    if (index >= 0 && !value(index).equals(value)) {
      edits.put(index, new Edit(value, null));
    } else if (index < 0 && value != null) {
      added.append(' ').append(attribute).append("=\"").append(escape(value)).append('"');
    }
  }

  /**
   * Gives an attribute, if it is there, a value that is asked for when nothing is held any more; an
   * element must be held.
   */
  public void setLater(String attribute, Supplier<String> value) {
    int index = find(attribute);
    if (index >= 0) {
      String before = value(index);
      edits.put(index, new Edit(null, () -> escapedIfNew(before, value.get())));
    }
  }

  /** Leaves the element out; its children are visited nevertheless. */
  public void drop() {
    dropped = true;
  }

  /** Holds the element in memory until its end, so that its fate can be decided there. */
  public XmlHold hold() {
    hold = new XmlHold();
    return hold;
  }

  /** Replaces the element's text, unless there are elements in it. */
  public void text(UnaryOperator<String> replacement) {
    text = replacement;
  }

  /** The same, but done when nothing is held any more; an element must be held. */
  public void textLater(UnaryOperator<String> replacement) {
    text = replacement;
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

  /** Writes the tag but for its end. */
  void write(RewriterOutput output) {
    int pin = window.pinned();
    Attributes attributes = xml.attributes();
    for (int i = 0; i < attributes.count() && !edits.isEmpty(); i++) {
      Edit edit = edits.remove(i);
      if (edit != null) {
        boolean removed = edit.value() == null && edit.later() == null;
        output.copyTo((removed ? attributes.name(i) - 1 : attributes.value(i)) - pin);
        write(edit, attributes.valueEnd(i) - pin, output);
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
      output.replaceTo(end, escape(value));
    } else {
      output.replaceTo(end + 1, ""); // with the quote
    }
  }

  /** Returns null for text that stays, which may be escaped in its own way. */
  static @Nullable String escapedIfNew(String before, String text) {
    return text.equals(before) ? null : escape(text);
  }

  /** Returns text as it stands in elements and attribute values. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&apos;");
        case '\t', '\n', '\r' -> escaped.append("&#").append((int) c).append(';');
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** Returns the element's name with its prefix, as it stands in the tag. */
  String fullName() {
    byte[] bytes = window.bytes();
    int from = xml.start() + 1;
    return new String(bytes, from, nameEnd(bytes, from) - from, StandardCharsets.UTF_8);
  }

  private String localName() {
    String full = fullName();
    return full.substring(full.indexOf(':') + 1);
  }

  private static int nameEnd(byte[] bytes, int from) {
    int end = from;
    while (Bytes.isName(bytes[end])) {
      end++;
    }
    return end;
  }

  private int find(String attribute) {
    byte[] bytes = window.bytes();
    Attributes attributes = xml.attributes();
    for (int i = 0; i < attributes.count(); i++) {
      if (isNamed(bytes, attributes.name(i), attributes.nameEnd(i), attribute)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isNamed(byte[] bytes, int from, int to, String attribute) {
    boolean same = to - from == attribute.length();
    for (int i = 0; same && i < attribute.length(); i++) {
      same = bytes[from + i] == attribute.charAt(i);
    }
    return same;
  }

  private String value(int index) {
    Attributes attributes = xml.attributes();
    String value =
        XmlText.decode(window.bytes(), attributes.value(index), attributes.valueEnd(index), false);
    if (value == null) {
      throw place.corrupt();
    }
    return value;
  }
}
