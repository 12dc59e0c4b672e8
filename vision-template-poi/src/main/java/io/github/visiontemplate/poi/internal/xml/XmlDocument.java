package io.github.visiontemplate.poi.internal.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.internal.xml.XmlScanner.Token;
import io.github.visiontemplate.poi.limit.ReadLimit;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A document in memory, with the places of the attributes and texts of its elements. */
final class XmlDocument {

  /**
   * How many bytes of a part each element must have on average. This limits the number of elements,
   * because each element takes memory. By default a part may have half a million elements.
   */
  private static final int BYTES_PER_ELEMENT = 33;

  /**
   * How many indexes are stored for an attribute: the start and the end of its name and of its
   * value.
   */
  static final int ATTRIBUTE = 4;

  private final ByteWindow window;
  private final XmlScanner xml;
  private final IntList attributes = new IntList();
  private final IntList texts = new IntList();

  private XmlDocument(XmlScanner xml) {
    this.window = xml.window();
    this.xml = xml;
  }

  /**
   * Reads a part and returns its root element.
   *
   * @param most how many bytes the part may have; this also limits the number of its elements
   */
  static XmlElement read(InputStream part, String name, long most) {
    XmlScanner xml = XmlScanner.of(part, name, Long.MAX_VALUE); // the part is known to be small
    xml.window().loadAll();
    XmlCheck check = new XmlCheck(xml);
    return new XmlDocument(xml).root(check::token, most);
  }

  /** Reads an element that may use prefixes declared outside it. */
  static XmlElement readFragment(byte[] wellFormed) {
    return new XmlDocument(XmlScanner.ofFragment(wellFormed)).root(token -> {}, Long.MAX_VALUE);
  }

  /** Returns the text between two indexes, as written. */
  String source(int from, int to) {
    return new String(window.bytes(), from, to - from, UTF_8);
  }

  boolean isNamed(int from, int to, String name) {
    return XmlBytes.isNamed(window.bytes(), from, to, name);
  }

  /**
   * Returns whether an attribute has this name, apart from a prefix, and does not declare a
   * namespace.
   */
  boolean isLocal(int index, String local) {
    int from = attributes.get(index);
    int to = attributes.get(index + 1);
    int colon = XmlBytes.indexOf(window.bytes(), from, to, (byte) ':');
    return isNamed(Math.max(from, colon + 1), to, local) && !isNamed(from, colon, "xmlns");
  }

  String attributeName(int index) {
    return source(attributes.get(index), attributes.get(index + 1));
  }

  /** Returns the value of an attribute as written. */
  String attributeValue(int index) {
    return source(attributes.get(index + 2), attributes.get(index + 3));
  }

  int attributeStart(int index) {
    return attributes.get(index);
  }

  /** Returns the index behind the closing quote of an attribute. */
  int attributeEnd(int index) {
    return attributes.get(index + 3) + 1;
  }

  /**
   * Returns the decoded texts of a range, joined. Returns null if one of them cannot be decoded.
   */
  @Nullable String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i += 2) {
      int end = texts.get(i + 1);
      boolean literal = end < 0;
      String piece = XmlText.decode(window.bytes(), texts.get(i), literal ? ~end : end, literal);
      if (piece == null) {
        return null;
      }
      text.append(piece);
    }
    return text.toString();
  }

  private XmlElement root(Consumer<Token> check, long most) {
    Deque<XmlElement> open = new ArrayDeque<>();
    XmlElement last = null;
    int count = 0;
    for (Token token = xml.next(); token != Token.EOF; token = xml.next()) {
      check.accept(token);
      switch (token) {
        case START -> {
          if (++count > most / BYTES_PER_ELEMENT) {
            throw Refusal.tooLarge(ReadLimit.WORKBOOK_BYTES, most);
          }
          open.push(element(open.peek()));
        }
        case END -> {
          last = open.pop();
          last.close(xml.start(), window.position(), texts.size());
        }
        case TEXT, CDATA -> {
          texts.add(xml.textStart());
          texts.add(token == Token.CDATA ? ~xml.textEnd() : xml.textEnd());
        }
        default -> {}
      }
    }
    return requireNonNull(last);
  }

  private XmlElement element(@Nullable XmlElement parent) {
    int first = attributes.size();
    Attributes found = xml.attributes();
    for (int i = 0; i < found.count(); i++) {
      attributes.add(found.name(i));
      attributes.add(found.nameEnd(i));
      attributes.add(found.value(i));
      attributes.add(found.valueEnd(i));
    }
    XmlElement element =
        new XmlElement(
            this,
            xml.start(),
            xml.localStart(),
            xml.nameEnd(),
            window.position(),
            first,
            attributes.size(),
            texts.size());
    if (parent != null) {
      parent.add(element);
    }
    return element;
  }
}
