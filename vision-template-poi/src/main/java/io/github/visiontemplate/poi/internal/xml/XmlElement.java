package io.github.visiontemplate.poi.internal.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import io.github.visiontemplate.poi.limit.ReadLimit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An element of a small part that is held in memory, so that it can be examined before the part is
 * changed. Names are compared without their prefix. Immutable.
 */
public final class XmlElement {

  private final XmlDocument document;
  private final int start;
  private final int localStart;
  private final int nameEnd;
  private final int tagEnd;
  private final int firstAttribute;
  private final int attributesEnd;
  private final int firstText;
  private List<XmlElement> children = List.of();
  private int contentEnd;
  private int end;
  private int textsEnd;

  /** Creates an element whose start tag has been read. */
  XmlElement(
      XmlDocument document,
      int start,
      int localStart,
      int nameEnd,
      int tagEnd,
      int firstAttribute,
      int attributesEnd,
      int firstText) {
    this.document = document;
    this.start = start;
    this.localStart = localStart;
    this.nameEnd = nameEnd;
    this.tagEnd = tagEnd;
    this.firstAttribute = firstAttribute;
    this.attributesEnd = attributesEnd;
    this.firstText = firstText;
  }

  void add(XmlElement child) {
    if (children.isEmpty()) {
      children = new ArrayList<>(4);
    }
    children.add(child);
  }

  /** Completes the element. An element that is written as one tag has no end tag. */
  void close(int lastTag, int behind, int textsBehind) {
    contentEnd = Math.max(lastTag, tagEnd);
    end = behind;
    textsEnd = textsBehind;
  }

  /**
   * Returns the outermost element of a text that is known to be well-formed. The text may use
   * prefixes that it does not declare.
   */
  public static XmlElement of(String wellFormed) {
    return XmlDocument.readFragment(wellFormed.getBytes(UTF_8));
  }

  /** Returns an element without content whose start tag is in these bytes. */
  public static XmlElement ofTag(byte[] bytes, int from, int to) {
    boolean closed = bytes[to - 2] == '/';
    return of(new String(bytes, from, to - from - 1, UTF_8) + (closed ? ">" : "/>"));
  }

  /**
   * Returns the outermost element of a part.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if the part is missing,
   *     damaged or too large to hold in memory
   */
  public static XmlElement read(ZipArchive archive, PartName name) {
    try (InputStream part = archive.openSmall(name)) {
      return XmlDocument.read(
          part, name.toString(), archive.limits().get(ReadLimit.WORKBOOK_BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the element's name without its prefix. */
  public String local() {
    return document.source(localStart, nameEnd);
  }

  /** Returns the prefix including its colon, or an empty string if there is none. */
  public String prefix() {
    return document.source(start + 1, localStart);
  }

  /** Returns the element as written. */
  public String source() {
    return document.source(start, end);
  }

  /** Returns the start tag as written. */
  public String startTag() {
    return document.source(start, tagEnd);
  }

  /** Returns the start tag that the element would have if it had content. */
  public String openTag() {
    String tag = startTag();
    return tag.endsWith("/>") ? tag.substring(0, tag.length() - "/>".length()) + ">" : tag;
  }

  /** Returns the content between the start tag and the end tag, as written. */
  public String content() {
    return document.source(tagEnd, contentEnd);
  }

  /**
   * Returns the text of the element and of all elements in it. Returns null if it cannot be
   * decoded.
   */
  public @Nullable String text() {
    return document.text(firstText, textsEnd);
  }

  /**
   * Returns the value of the attribute with this name, apart from a prefix. Returns null if there
   * is none.
   */
  public @Nullable String attribute(String local) {
    for (int i = firstAttribute; i < attributesEnd; i += XmlDocument.ATTRIBUTE) {
      if (document.isLocal(i, local)) {
        return XmlText.resolved(document.attributeValue(i));
      }
    }
    return null;
  }

  /** Returns the values of the attributes by their names; both are as written. */
  public Map<String, String> attributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = firstAttribute; i < attributesEnd; i += XmlDocument.ATTRIBUTE) {
      attributes.put(document.attributeName(i), document.attributeValue(i));
    }
    return attributes;
  }

  /** Returns the whole number in an attribute. Returns {@code otherwise} if there is none. */
  public int number(String local, int otherwise) {
    return XmlText.number(attribute(local), otherwise);
  }

  /** Returns the children of this element. */
  public List<XmlElement> children() {
    return Collections.unmodifiableList(children);
  }

  /** Returns the children with this local name. */
  public List<XmlElement> children(String local) {
    return children.stream().filter(child -> child.isNamed(local)).toList();
  }

  /** Returns the first child with this local name. */
  public Optional<XmlElement> child(String local) {
    return children.stream().filter(child -> child.isNamed(local)).findFirst();
  }

  /**
   * Returns a copy of the element in which an attribute has another value.
   *
   * @param attribute the name of the attribute as written; the attribute is added if it is missing
   * @param value the new value, or null to remove the attribute
   */
  public XmlElement with(String attribute, @Nullable String value) {
    int from = nameEnd;
    int to = nameEnd;
    for (int i = firstAttribute; i < attributesEnd; i += XmlDocument.ATTRIBUTE) {
      if (document.attributeName(i).equals(attribute)) {
        from = document.attributeStart(i) - 1;
        to = document.attributeEnd(i);
      }
    }
    if (to == nameEnd && value == null) {
      return this;
    }
    String written = value == null ? "" : " " + attribute + "=\"" + XmlText.escaped(value) + "\"";
    return of(document.source(start, from) + written + document.source(to, end));
  }

  private boolean isNamed(String local) {
    return document.isNamed(localStart, nameEnd, local);
  }
}
