package io.github.visiontemplate.poi.internal.xml;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tokens of a UTF-8 XML document in a {@link ByteWindow} without creating objects for
 * them. Names, attributes and texts are indexes into the window. Comments and processing
 * instructions are skipped. A document type is refused. Markup that is not well-formed is refused
 * wherever it could be misread.
 */
public final class XmlScanner {

  /** The kinds of tokens in a document. */
  public enum Token {
    /** The start of an element. */
    START,
    /** The end of an element. */
    END,
    /** Text in which references must be resolved. */
    TEXT,
    /** Text that is to be taken literally. */
    CDATA,
    /** The end of a whole document. */
    EOF,
    /** A comment or a processing instruction; never returned by {@link XmlScanner#next()}. */
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
  private final Location location;
  private final TagStack open;
  private final Namespaces namespaces;
  private final Attributes attributes = new Attributes();

  private boolean inMain;
  private int start;
  private int localStart;
  private int nameEnd;
  private int textStart;
  private int textEnd;
  private boolean selfClosing;
  private boolean started;
  private boolean rootSeen;

  /**
   * Starts before the first token of a sheet.
   *
   * @param part the bytes of the part, in any encoding
   * @param most how many bytes of the part may be in memory
   */
  public XmlScanner(InputStream part, long most) {
    this(part, most, ByteWindow.USUAL_SIZE);
  }

  /** Starts before the first token of a sheet, with another size of the window. */
  public XmlScanner(InputStream part, long most, int windowSize) {
    this(new Utf8InputStream(part), new Location(), most, windowSize, true);
  }

  private XmlScanner(
      InputStream utf8, Location location, long most, int windowSize, boolean complete) {
    this.window = new ByteWindow(utf8, location, windowSize, most);
    this.location = location;
    this.open = new TagStack(location);
    this.namespaces = new Namespaces(location, complete);
  }

  /** Starts before the first token of a part whose name is used in refusals. */
  static XmlScanner of(InputStream part, String name, long most) {
    return new XmlScanner(
        new Utf8InputStream(part), new Location(name), most, ByteWindow.USUAL_SIZE, true);
  }

  /** Starts before an element that may use prefixes declared outside it. */
  static XmlScanner ofFragment(byte[] wellFormed) {
    InputStream content = new ByteArrayInputStream(wellFormed);
    int size = 2 * wellFormed.length + 2;
    return new XmlScanner(content, new Location(), Long.MAX_VALUE, size, false);
  }

  /** Returns the window, which has the bytes of the last token in memory. */
  public ByteWindow window() {
    return window;
  }

  /** Returns the current location of the scanner. */
  public Location location() {
    return location;
  }

  /** Moves to the next token. An element that is written as one tag gives a start and an end. */
  public Token next() {
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

  /** Skips the rest of the element whose start was the last token. */
  public void skipElement() {
    int outside = open.depth() - 1;
    while (open.depth() > outside) {
      next();
    }
  }

  /** After a start: returns whether the element is in the main namespace of spreadsheets. */
  public boolean isInMain() {
    return inMain;
  }

  /**
   * After a start: returns the index at which the element's local name begins, behind any prefix.
   */
  public int localStart() {
    return localStart;
  }

  /** After a start: returns the index behind the element's name. */
  public int nameEnd() {
    return nameEnd;
  }

  /** After a start: returns the attributes of the element. */
  public Attributes attributes() {
    return attributes;
  }

  /** After a start: returns whether the element is written as one tag. */
  public boolean isSelfClosing() {
    return selfClosing;
  }

  /**
   * After a start: returns whether the element has an end tag, and children without a prefix are in
   * the main namespace of spreadsheets.
   */
  public boolean isPlain() {
    return !selfClosing && namespaces.isMainByDefault();
  }

  /** After a start or an end tag: returns the index of its {@code <}. */
  public int start() {
    return start;
  }

  /** After a text: returns the index of its first byte. */
  public int textStart() {
    return textStart;
  }

  /** After a text: returns the index behind its last byte. */
  public int textEnd() {
    return textEnd;
  }

  /** After a start: refuses attributes with prefixes that are not declared. */
  void checkPrefixes() {
    byte[] bytes = window.bytes();
    for (int i = 0; i < attributes.count(); i++) {
      int from = attributes.name(i);
      int colon = XmlBytes.indexOf(bytes, from, attributes.nameEnd(i), (byte) ':');
      if (colon >= 0 && !XmlBytes.equal(bytes, from, colon, XMLNS)) {
        namespaces.isMain(bytes, from, colon);
      }
    }
  }

  private void skipByteOrderMark() {
    started = true;
    while (window.limit() < BYTE_ORDER_MARK.length && window.load()) {
      // one load is enough, except in a tiny window
    }
    if (XmlBytes.startsWith(window.bytes(), 0, window.limit(), BYTE_ORDER_MARK)) {
      window.moveTo(BYTE_ORDER_MARK.length);
    }
  }

  private Token end() {
    if (open.depth() > 0
        || !rootSeen
        || !XmlBytes.isBlank(window.bytes(), window.position(), window.limit())) {
      throw location.corrupt();
    }
    window.moveTo(window.limit());
    return Token.EOF;
  }

  /**
   * Returns the token at the position. Returns null if the window does not hold all of the token.
   */
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
    if (open.depth() == 0 && !XmlBytes.isBlank(bytes, from, at)) {
      throw location.corrupt();
    }
    textStart = from;
    textEnd = at;
    window.moveTo(at);
    return Token.TEXT;
  }

  private @Nullable Token endTag(byte[] bytes, int from) {
    int at = from + 2;
    while (XmlBytes.isName(bytes[at])) {
      at++;
    }
    int end = at;
    while (XmlBytes.isSpace(bytes[at])) {
      at++;
    }
    if (bytes[at] != '>') {
      return unfinished(at);
    }
    if (!open.isOpen(bytes, from + 2, end)) {
      throw location.corrupt();
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
    if (XmlBytes.startsWith(bytes, from, limit, COMMENT)) {
      return skipTo(COMMENT_END, from + COMMENT.length);
    }
    if (XmlBytes.startsWith(bytes, from, limit, CDATA)) {
      Token found = skipTo(CDATA_END, from + CDATA.length);
      textStart = from + CDATA.length;
      textEnd = window.position() - CDATA_END.length;
      return found == null ? null : cdata();
    }
    return unfinished(Math.min(from + CDATA.length, limit));
  }

  private Token cdata() {
    if (open.depth() == 0) {
      throw location.corrupt();
    }
    return Token.CDATA;
  }

  private @Nullable Token skipTo(byte[] closing, int from) {
    byte[] bytes = window.bytes();
    int last = window.limit() - closing.length;
    for (int at = from; at <= last; at++) {
      if (bytes[at] == closing[0] && XmlBytes.startsWith(bytes, at, window.limit(), closing)) {
        window.moveTo(at + closing.length);
        return Token.SKIPPED;
      }
    }
    return null;
  }

  private @Nullable Token startTag(byte[] bytes, int from) {
    int at = from + 1;
    if (!XmlBytes.isNameStart(bytes[at])) {
      return unfinished(at);
    }
    while (XmlBytes.isName(bytes[at])) {
      at++;
    }
    nameEnd = at;
    attributes.clear();
    while (XmlBytes.isSpace(bytes[at])) {
      at = XmlBytes.skipSpace(bytes, at, window.limit());
      if (XmlBytes.isNameStart(bytes[at])) {
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

  /** Returns the index behind the attribute, or -1 if the window ends within the attribute. */
  private int attribute(byte[] bytes, int from) {
    int at = from;
    while (XmlBytes.isName(bytes[at])) {
      at++;
    }
    int end = at;
    at = XmlBytes.skipSpace(bytes, at, window.limit());
    if (bytes[at] != '=') {
      return cut(at);
    }
    at = XmlBytes.skipSpace(bytes, at + 1, window.limit());
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
      throw location.corrupt();
    }
    return at + 1;
  }

  private int cut(int at) {
    unfinished(at);
    return -1;
  }

  /**
   * Handles an index at which the scan stopped. Returns null if the window ends there; otherwise an
   * unexpected character is there, and the document is refused.
   */
  private @Nullable Token unfinished(int at) {
    if (at < window.limit()) {
      throw location.corrupt();
    }
    return null;
  }

  private void open(byte[] bytes, int from, int end, boolean empty) {
    if ((attributes.count() > 1 && attributes.hasDuplicates(bytes))
        || (open.depth() == 0 && rootSeen)) {
      throw location.corrupt();
    }
    rootSeen = true;
    open.push(bytes, from + 1, nameEnd);
    declareNamespaces(bytes);
    resolveName(bytes, from + 1);
    start = from;
    selfClosing = empty;
    window.moveTo(end);
  }

  private void resolveName(byte[] bytes, int from) {
    int colon = XmlBytes.indexOf(bytes, from, nameEnd, (byte) ':');
    inMain = colon < 0 ? namespaces.isMainByDefault() : namespaces.isMain(bytes, from, colon);
    localStart = colon < 0 ? from : colon + 1;
  }

  private void declareNamespaces(byte[] bytes) {
    for (int i = 0; i < attributes.count(); i++) {
      int from = attributes.name(i);
      int to = attributes.nameEnd(i);
      if (bytes[from] == 'x' && XmlBytes.startsWith(bytes, from, to, XMLNS)) {
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
