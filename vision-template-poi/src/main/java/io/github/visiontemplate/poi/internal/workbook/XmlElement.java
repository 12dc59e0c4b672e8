package io.github.visiontemplate.poi.internal.workbook;

import io.github.visiontemplate.poi.internal.sheet.XmlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An element of a part that is being changed. Names are compared without their prefix; what is
 * added has the prefix that the caller gives it, mostly {@link #prefix()}.
 */
public final class XmlElement {

  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\s([^\\s=/>]+)\\s*=\\s*(\"[^\"]*\"|'[^']*')");

  private final XmlEdit edit;
  private final String text;
  private final int start;
  private final int tagEnd;
  private final int contentEnd;
  private final int end;

  XmlElement(XmlEdit edit, int start) {
    this.edit = edit;
    this.text = edit.text();
    this.start = start;
    this.tagEnd = tagEnd(text, start);
    if (isSelfClosing()) {
      contentEnd = tagEnd;
      end = tagEnd;
    } else {
      contentEnd = contentEnd(text, tagEnd);
      end = text.indexOf('>', contentEnd) + 1;
    }
  }

  /** Returns the name as written. */
  public String name() {
    int at = start + 1;
    while (" \t\r\n/>".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start + 1, at);
  }

  /** Returns the name without its prefix. */
  public String local() {
    return name().substring(prefix().length());
  }

  /** Returns the prefix with its colon, or nothing. */
  public String prefix() {
    return name().substring(0, name().indexOf(':') + 1);
  }

  /** Returns the element as written. */
  public String source() {
    return text.substring(start, end);
  }

  /** Returns what stands between the tags, as written. */
  public String content() {
    return text.substring(tagEnd, contentEnd);
  }

  /** Returns the value of the attribute with a local name, or null if there is none. */
  public @Nullable String attribute(String local) {
    Matcher found = find(local);
    return found == null ? null : XmlText.resolved(unquoted(found));
  }

  /** Returns the attributes by their names as written, with their values as written. */
  public Map<String, String> attributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    Matcher found = ATTRIBUTE.matcher(text.substring(start, tagEnd));
    while (found.find()) {
      attributes.put(found.group(1), unquoted(found));
    }
    return attributes;
  }

  /** Returns the number that an attribute holds, or the given one. */
  public int number(String local, int otherwise) {
    String value = attribute(local);
    try {
      return value == null ? otherwise : Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** Gives an attribute a value; one that is missing is added under this name. */
  public void set(String local, String value) {
    Matcher found = find(local);
    String quoted = "\"" + XmlText.escaped(value) + "\"";
    if (found == null) {
      int at = start + 1 + name().length();
      edit.replace(at, at, " " + local + "=" + quoted);
    } else {
      edit.replace(start + found.start(2), start + found.end(2), quoted);
    }
  }

  /** Drops an attribute, if it is there. */
  public void drop(String local) {
    Matcher found = find(local);
    if (found != null) {
      edit.replace(start + found.start(), start + found.end(), "");
    }
  }

  /** Returns the elements directly inside. */
  public List<XmlElement> children() {
    List<XmlElement> children = new ArrayList<>();
    int at = nextTag(text, tagEnd);
    while (at >= 0 && at < contentEnd) {
      XmlElement child = new XmlElement(edit, at);
      children.add(child);
      at = nextTag(text, child.end);
    }
    return children;
  }

  /** Returns the elements of a local name directly inside. */
  public List<XmlElement> children(String local) {
    return children().stream().filter(child -> child.local().equals(local)).toList();
  }

  /** Returns the first element of a local name directly inside. */
  public Optional<XmlElement> child(String local) {
    return children(local).stream().findFirst();
  }

  /** Adds content behind the last that the element has. */
  public void append(String xml) {
    if (isSelfClosing()) {
      edit.open(tagEnd, name(), xml);
    } else {
      edit.replace(contentEnd, contentEnd, xml);
    }
  }

  /** Adds content before the first that the element has. */
  public void prepend(String xml) {
    if (isSelfClosing()) {
      edit.open(tagEnd, name(), xml);
    } else {
      edit.replace(tagEnd, tagEnd, xml);
    }
  }

  /**
   * Adds a child where its kind belongs.
   *
   * @param sequence the local names in the order of the schema
   * @param local the kind of the child
   * @param xml the child
   */
  public void insert(List<String> sequence, String local, String xml) {
    int rank = sequence.indexOf(local);
    Optional<XmlElement> next =
        children().stream().filter(child -> sequence.indexOf(child.local()) > rank).findFirst();
    next.ifPresentOrElse(child -> edit.replace(child.start, child.start, xml), () -> append(xml));
  }

  /** Puts something else in the element's place. */
  public void replaceWith(String xml) {
    edit.replace(start, end, xml);
  }

  private boolean isSelfClosing() {
    return text.charAt(tagEnd - 2) == '/';
  }

  private @Nullable Matcher find(String local) {
    Matcher attributes = ATTRIBUTE.matcher(text.substring(start, tagEnd));
    while (attributes.find()) {
      String name = attributes.group(1);
      if (name.equals(local) || (name.endsWith(":" + local) && !name.startsWith("xmlns"))) {
        return attributes;
      }
    }
    return null;
  }

  private static String unquoted(Matcher attribute) {
    String quoted = attribute.group(2);
    return quoted.substring(1, quoted.length() - 1);
  }

  /** Returns where the next start or end tag begins, or -1; comments and the like are passed. */
  static int nextTag(String text, int from) {
    int at = text.indexOf('<', from);
    while (at >= 0) {
      if (text.startsWith("<!--", at)) {
        at = text.indexOf("-->", at);
      } else if (text.startsWith("<![CDATA[", at)) {
        at = text.indexOf("]]>", at);
      } else if (text.startsWith("<?", at)) {
        at = text.indexOf("?>", at);
      } else {
        return at;
      }
      at = text.indexOf('<', at);
    }
    return -1;
  }

  private static int tagEnd(String text, int start) {
    int at = start;
    char quote = 0;
    while (quote != 0 || text.charAt(at) != '>') {
      char c = text.charAt(at);
      if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
      at++;
    }
    return at + 1;
  }

  /** Returns where the end tag begins of the element whose content begins at a place. */
  private static int contentEnd(String text, int contentStart) {
    int depth = 1;
    int at = contentStart;
    while (true) {
      int tag = nextTag(text, at);
      at = tagEnd(text, tag);
      if (text.charAt(tag + 1) == '/') {
        depth--;
      } else if (text.charAt(at - 2) != '/') {
        depth++;
      }
      if (depth == 0) {
        return tag;
      }
    }
  }
}
