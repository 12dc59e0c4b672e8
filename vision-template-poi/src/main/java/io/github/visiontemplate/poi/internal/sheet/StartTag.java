package io.github.visiontemplate.poi.internal.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The start tag of an element, as written, with some attributes changed.
 *
 * @param source the tag with its brackets
 */
record StartTag(String source) {

  private static final String VALUE = "\\s*=\\s*(?:\"[^\"]*\"|'[^']*')";

  static StartTag of(byte[] bytes, int from, int to) {
    return new StartTag(new String(bytes, from, to - from, UTF_8));
  }

  /** Returns the index behind the tag that begins at an index. */
  static int end(byte[] bytes, int start) {
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

  /** Returns the name's prefix with its colon, or nothing. */
  String prefix() {
    String name = source.substring(1, nameEnd());
    return name.substring(0, name.indexOf(':') + 1);
  }

  boolean has(String attribute) {
    return find(attribute).find();
  }

  boolean isTrue(String attribute) {
    Matcher found = find(attribute);
    return found.find() && found.group().matches("(?s).*[\"'](1|true)[\"']");
  }

  StartTag with(String attribute, String value) {
    String written = " " + attribute + "=\"" + value + "\"";
    Matcher found = find(attribute);
    return found.find()
        ? new StartTag(found.replaceFirst(written))
        : new StartTag(new StringBuilder(source).insert(nameEnd(), written).toString());
  }

  StartTag without(String attribute) {
    return new StartTag(find(attribute).replaceFirst(""));
  }

  /** Returns the tag of an element that has content. */
  StartTag opened() {
    return new StartTag(source.substring(0, source.length() - "/>".length()) + ">");
  }

  private Matcher find(String attribute) {
    return Pattern.compile("\\s" + attribute + VALUE).matcher(source);
  }

  private int nameEnd() {
    int at = 1;
    while (" \t\r\n/>".indexOf(source.charAt(at)) < 0) {
      at++;
    }
    return at;
  }
}
