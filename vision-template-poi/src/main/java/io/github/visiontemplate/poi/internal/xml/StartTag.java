package io.github.visiontemplate.poi.internal.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The start tag of an element, as written; attributes are found by their names as written.
 *
 * @param source the tag with its brackets
 */
public record StartTag(String source) {

  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\s([^\\s=/>]+)\\s*=\\s*(\"[^\"]*\"|'[^']*')");

  /** Returns the tag in a range of bytes. */
  public static StartTag of(byte[] bytes, int from, int to) {
    return new StartTag(new String(bytes, from, to - from, UTF_8));
  }

  /** Returns the index behind the tag that begins at an index. */
  public static int end(byte[] bytes, int start) {
    byte quote = 0;
    int at = start;
    while (quote != 0 || bytes[at] != '>') {
      if (quote == 0 && (bytes[at] == '"' || bytes[at] == '\'')) {
        quote = bytes[at];
      } else if (bytes[at] == quote) {
        quote = 0;
      }
      at++;
    }
    return at + 1;
  }

  /** Returns the name. */
  public String name() {
    return source.substring(1, nameEnd());
  }

  /** Returns the name's prefix with its colon, or nothing. */
  public String prefix() {
    return name().substring(0, name().indexOf(':') + 1);
  }

  /** Returns the attributes by their names, with their values as written. */
  public Map<String, String> attributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    Matcher found = ATTRIBUTE.matcher(source);
    while (found.find()) {
      attributes.put(found.group(1), unquoted(found.group(2)));
    }
    return attributes;
  }

  /** Returns the value of an attribute, or null if there is none. */
  public @Nullable String get(String attribute) {
    MatchResult found = find(attribute);
    return found == null ? null : XmlText.resolved(unquoted(found.group(2)));
  }

  /** Returns whether an attribute holds one of the words for true. */
  public boolean isTrue(String attribute) {
    String value = get(attribute);
    return "1".equals(value) || "true".equals(value);
  }

  /** Returns the tag with another value of an attribute, which may be new. */
  public StartTag with(String attribute, String value) {
    String written = " " + attribute + "=\"" + XmlText.escaped(value) + "\"";
    MatchResult found = find(attribute);
    return found == null
        ? replaced(nameEnd(), nameEnd(), written)
        : replaced(found.start(), found.end(), written);
  }

  /** Returns the tag without an attribute. */
  public StartTag without(String attribute) {
    MatchResult found = find(attribute);
    return found == null ? this : replaced(found.start(), found.end(), "");
  }

  /** Returns the tag of an element without content. */
  public StartTag closed() {
    return source.endsWith("/>") ? this : replaced(source.length() - 1, source.length(), "/>");
  }

  /** Returns the tag of an element that has content. */
  public StartTag opened() {
    return new StartTag(source.substring(0, source.length() - "/>".length()) + ">");
  }

  private @Nullable MatchResult find(String attribute) {
    Matcher each = ATTRIBUTE.matcher(source);
    while (each.find()) {
      if (each.group(1).equals(attribute)) {
        return each.toMatchResult();
      }
    }
    return null;
  }

  private StartTag replaced(int from, int to, String written) {
    return new StartTag(source.substring(0, from) + written + source.substring(to));
  }

  private static String unquoted(String quoted) {
    return quoted.substring(1, quoted.length() - 1);
  }

  private int nameEnd() {
    int at = 1;
    while (" \t\r\n/>".indexOf(source.charAt(at)) < 0) {
      at++;
    }
    return at;
  }
}
