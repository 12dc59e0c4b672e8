package io.github.visiontemplate.poi.internal.xml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the bytes of an XML text, and escapes characters for an element or an attribute. Decoding
 * returns null if the bytes are not well-formed.
 */
public final class XmlText {

  /** The longest reference in characters; longer ones are not known here. */
  private static final int LONGEST_ENTITY = 12;

  private XmlText() {}

  /**
   * Returns a text or an attribute's value with its references resolved. Returns null if it is not
   * well-formed.
   */
  public static @Nullable String resolved(String source) {
    return expand(source, false);
  }

  /**
   * Escapes a text for an element, or for an attribute in either kind of quotes. All characters of
   * the text must be legal in XML.
   */
  public static String escaped(String text) {
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

  /**
   * Escapes a text for the content of an element; line ends and quotes stay. All characters of the
   * text must be legal in XML.
   */
  public static String escapedContent(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Returns the whole number that a text holds. Returns {@code otherwise} if it holds none. */
  public static int number(@Nullable String text, int otherwise) {
    try {
      return text == null ? otherwise : Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** Returns whether the bytes of a text can be decoded. */
  static boolean isSound(byte[] bytes, int from, int to, boolean literal) {
    int at = from;
    while (at < to && (bytes[at] >= ' ' || XmlBytes.isSpace(bytes[at]))) {
      if (bytes[at] == '&' && !literal) {
        break;
      }
      at++;
    }
    return at == to || decode(bytes, from, to, literal) != null;
  }

  /** Returns the decoded text. Returns null if the bytes are not well-formed. */
  public static @Nullable String decode(byte[] bytes, int from, int to, boolean literal) {
    boolean ascii = true;
    boolean plain = true;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      ascii &= b >= 0;
      if ((b >= 0 && b < ' ') || (b == '&' && !literal)) {
        plain = false;
        if (b < ' ' && !XmlBytes.isSpace(b)) {
          return null;
        }
      }
    }
    String text = ascii ? latin(bytes, from, to) : unicode(bytes, from, to);
    return text == null || plain ? text : expand(text, literal);
  }

  private static String latin(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private static @Nullable String unicode(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0 ? text : strictly(bytes, from, to);
  }

  private static @Nullable String strictly(byte[] bytes, int from, int to) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, to - from))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /**
   * Turns line ends into line feeds before references are resolved, so that a reference can still
   * stand for a carriage return.
   */
  private static @Nullable String expand(String text, boolean literal) {
    String lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    return literal || lines.indexOf('&') < 0 ? lines : resolve(lines);
  }

  private static @Nullable String resolve(String text) {
    StringBuilder resolved = new StringBuilder(text.length());
    int done = 0;
    for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', done)) {
      int end = text.indexOf(';', at);
      int character =
          end < 0 || end - at > LONGEST_ENTITY ? -1 : character(text.substring(at + 1, end));
      if (character < 0) {
        return null;
      }
      resolved.append(text, done, at).appendCodePoint(character);
      done = end + 1;
    }
    return resolved.append(text, done, text.length()).toString();
  }

  private static int character(String entity) {
    return switch (entity) {
      case "lt" -> '<';
      case "gt" -> '>';
      case "amp" -> '&';
      case "quot" -> '"';
      case "apos" -> '\'';
      default -> numbered(entity);
    };
  }

  private static int numbered(String entity) {
    boolean hex = entity.startsWith("#x");
    String digits = entity.substring(Math.min(hex ? 2 : 1, entity.length()));
    if (!entity.startsWith("#")
        || digits.isEmpty()
        || !Character.isLetterOrDigit(digits.charAt(0))) {
      return -1;
    }
    try {
      int character = Integer.parseInt(digits, hex ? 16 : 10);
      return isLegal(character) ? character : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Returns whether XML 1.0 allows the character. */
  public static boolean isLegal(int character) {
    return (character >= ' ' && character < Character.MIN_SURROGATE)
        || character == '\t'
        || character == '\n'
        || character == '\r'
        || (character > Character.MAX_SURROGATE && character < 0xFFFE)
        || Character.isSupplementaryCodePoint(character);
  }
}
