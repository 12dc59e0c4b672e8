package io.github.visiontemplate.poi.internal.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Pulls the tokens of a UTF-8 XML document out of a {@link ByteWindow} without making objects of
 * them. Names, attributes and texts are places in the window. Comments and processing instructions
 * are passed over; a document type is refused, and so is what is not well-formed as far as reading
 * right depends on it.
 */
final class XmlScanner {

  enum Token {
    START,
    END,
    TEXT,
    /** Text that is meant literally. */
    CDATA,
    /** The end of a whole document. */
    EOF,
    /** Nothing to tell. */
    SKIPPED
  }

  private static final byte[] COMMENT = "<!--".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] COMMENT_END = "-->".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CDATA = "<![CDATA[".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CDATA_END = "]]>".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] INSTRUCTION_END = "?>".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] XMLNS = "xmlns".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final ByteWindow window;
  private final Place place;
  private final TagStack open;
  private final Namespaces namespaces;
  private final Attributes attributes = new Attributes();

  private Element element = Element.OTHER;
  private int start;
  private int nameEnd;
  private int textStart;
  private int textEnd;
  private boolean selfClosing;
  private boolean started;
  private boolean rootSeen;

  XmlScanner(ByteWindow window, Place place) {
    this.window = window;
    this.place = place;
    this.open = new TagStack(place);
    this.namespaces = new Namespaces(place);
  }

  /** Moves to the next token; an empty element gives a start and an end. */
  Token next() {
    if (selfClosing) {
      selfClosing = false;
      close();
      return Token.END;
    }
    if (!started) {
      skipByteOrderMark();
    }
    while (true) {
      Token token = scan();
      if (token == null) {
        if (!window.load()) {
          return end();
        }
      } else if (token != Token.SKIPPED) {
        return token;
      }
    }
  }

  /** Passes over the rest of the element whose start was the last token. */
  void skipElement() {
    int outside = open.depth() - 1;
    while (open.depth() > outside) {
      next();
    }
  }

  /** After a start: which element it is. */
  Element element() {
    return element;
  }

  /** After a start: its attributes. */
  Attributes attributes() {
    return attributes;
  }

  /** After a start: whether the element is written as one tag. */
  boolean isSelfClosing() {
    return selfClosing;
  }

  /** After a start: whether elements in it without a prefix are of spreadsheets. */
  boolean isPlain() {
    return !selfClosing && namespaces.isMainByDefault();
  }

  /** After a start, or the end tag of an element that has one: the index of its {@code <}. */
  int start() {
    return start;
  }

  /** After a text: the index of its first byte. */
  int textStart() {
    return textStart;
  }

  /** After a text: the index behind its last byte. */
  int textEnd() {
    return textEnd;
  }

  private void skipByteOrderMark() {
    started = true;
    while (window.limit() < BYTE_ORDER_MARK.length && window.load()) {
      // one load is enough, but for a tiny window
    }
    if (Bytes.startsWith(window.bytes(), 0, window.limit(), BYTE_ORDER_MARK)) {
      window.moveTo(BYTE_ORDER_MARK.length);
    }
  }

  private Token end() {
    if (open.depth() > 0
        || !rootSeen
        || !Bytes.isBlank(window.bytes(), window.position(), window.limit())) {
      throw place.corrupt();
    }
    window.moveTo(window.limit());
    return Token.EOF;
  }

  /** Returns the token at the position, or null when the window does not hold all of it. */
  private @Nullable Token scan() {
    int at = window.position();
    byte[] bytes = window.bytes();
    if (bytes[at] != '<') {
      return text(bytes, at);
    }
    if (at + 1 >= window.limit()) {
      return null;
    }
    return switch (bytes[at + 1]) {
      case '/' -> endTag(bytes, at);
      case '!' -> declaration(bytes, at);
      case '?' -> skipTo(INSTRUCTION_END, at + 2);
      default -> startTag(bytes, at);
    };
  }

  private @Nullable Token text(byte[] bytes, int from) {
    int at = from;
    while (bytes[at] != '<') {
      at++;
    }
    if (at >= window.limit()) {
      return null;
    }
    if (open.depth() == 0 && !Bytes.isBlank(bytes, from, at)) {
      throw place.corrupt();
    }
    textStart = from;
    textEnd = at;
    window.moveTo(at);
    return Token.TEXT;
  }

  private @Nullable Token endTag(byte[] bytes, int from) {
    int at = from + 2;
    while (Bytes.isName(bytes[at])) {
      at++;
    }
    int end = at;
    while (Bytes.isSpace(bytes[at])) {
      at++;
    }
    if (bytes[at] != '>') {
      return unfinished(at);
    }
    if (!open.isOpen(bytes, from + 2, end)) {
      throw place.corrupt();
    }
    start = from;
    window.moveTo(at + 1);
    close();
    return Token.END;
  }

  private void close() {
    open.pop();
    namespaces.leave(open.depth());
  }

  private @Nullable Token declaration(byte[] bytes, int from) {
    int limit = window.limit();
    if (Bytes.startsWith(bytes, from, limit, COMMENT)) {
      return skipTo(COMMENT_END, from + COMMENT.length);
    }
    if (Bytes.startsWith(bytes, from, limit, CDATA)) {
      Token found = skipTo(CDATA_END, from + CDATA.length);
      textStart = from + CDATA.length;
      textEnd = window.position() - CDATA_END.length;
      return found == null ? null : cdata();
    }
    return unfinished(Math.min(from + CDATA.length, limit));
  }

  private Token cdata() {
    if (open.depth() == 0) {
      throw place.corrupt();
    }
    return Token.CDATA;
  }

  private @Nullable Token skipTo(byte[] closing, int from) {
    byte[] bytes = window.bytes();
    int last = window.limit() - closing.length;
    for (int at = from; at <= last; at++) {
      if (bytes[at] == closing[0] && Bytes.startsWith(bytes, at, window.limit(), closing)) {
        window.moveTo(at + closing.length);
        return Token.SKIPPED;
      }
    }
    return null;
  }

  private @Nullable Token startTag(byte[] bytes, int from) {
    int at = from + 1;
    if (!Bytes.isNameStart(bytes[at])) {
      return unfinished(at);
    }
    while (Bytes.isName(bytes[at])) {
      at++;
    }
    nameEnd = at;
    attributes.clear();
    while (Bytes.isSpace(bytes[at])) {
      at = Bytes.skipSpace(bytes, at, window.limit());
      if (Bytes.isNameStart(bytes[at])) {
        at = attribute(bytes, at);
        if (at < 0) {
          return null;
        }
      }
    }
    boolean empty = bytes[at] == '/';
    int closing = empty ? at + 1 : at;
    if (bytes[closing] != '>') {
      return unfinished(closing);
    }
    open(bytes, from, closing + 1, empty);
    return Token.START;
  }

  /** Returns the index behind the attribute, or -1 when the window ends in it. */
  private int attribute(byte[] bytes, int from) {
    int at = from;
    while (Bytes.isName(bytes[at])) {
      at++;
    }
    int end = at;
    at = Bytes.skipSpace(bytes, at, window.limit());
    if (bytes[at] != '=') {
      return cut(at);
    }
    at = Bytes.skipSpace(bytes, at + 1, window.limit());
    byte quote = bytes[at];
    if (quote != '"' && quote != '\'') {
      return cut(at);
    }
    int value = ++at;
    while (bytes[at] != quote && bytes[at] != '<') {
      at++;
    }
    if (bytes[at] != quote) {
      return cut(at);
    }
    if (!attributes.add(from, end, value, at)) {
      throw place.corrupt();
    }
    return at + 1;
  }

  private int cut(int at) {
    unfinished(at);
    return -1;
  }

  /**
   * What stopped the scan at an index: the end of the window, or a character that may not stand
   * there.
   */
  private @Nullable Token unfinished(int at) {
    if (at < window.limit()) {
      throw place.corrupt();
    }
    return null;
  }

  private void open(byte[] bytes, int from, int end, boolean empty) {
    if ((attributes.count() > 1 && attributes.hasDuplicates(bytes))
        || (open.depth() == 0 && rootSeen)) {
      throw place.corrupt();
    }
    rootSeen = true;
    open.push(bytes, from + 1, nameEnd);
    declareNamespaces(bytes);
    element = elementNamed(bytes, from + 1, nameEnd);
    start = from;
    selfClosing = empty;
    window.moveTo(end);
  }

  private Element elementNamed(byte[] bytes, int from, int to) {
    int colon = Bytes.indexOf(bytes, from, to, (byte) ':');
    if (colon < 0) {
      return namespaces.isMainByDefault() ? Element.of(bytes, from, to) : Element.OTHER;
    }
    return namespaces.isMain(bytes, from, colon) ? Element.of(bytes, colon + 1, to) : Element.OTHER;
  }

  private void declareNamespaces(byte[] bytes) {
    for (int i = 0; i < attributes.count(); i++) {
      int from = attributes.name(i);
      int to = attributes.nameEnd(i);
      if (bytes[from] == 'x' && Bytes.startsWith(bytes, from, to, XMLNS)) {
        declareNamespace(bytes, from + XMLNS.length, to, i);
      }
    }
  }

  private void declareNamespace(byte[] bytes, int from, int to, int attribute) {
    if (from < to && bytes[from] != ':') {
      return;
    }
    byte[] prefix = Arrays.copyOfRange(bytes, Math.min(from + 1, to), to);
    byte[] uri =
        Arrays.copyOfRange(bytes, attributes.value(attribute), attributes.valueEnd(attribute));
    namespaces.declare(prefix, uri, open.depth());
  }
}
