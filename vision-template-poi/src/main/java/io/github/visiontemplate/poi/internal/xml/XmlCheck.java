package io.github.visiontemplate.poi.internal.xml;

import io.github.visiontemplate.poi.internal.xml.XmlScanner.Token;

/**
 * Refuses damage that a scanner itself does not look for: values and texts that cannot be decoded,
 * and prefixes that are not declared.
 */
final class XmlCheck {

  private final ByteWindow window;
  private final XmlScanner xml;

  XmlCheck(XmlScanner xml) {
    this.window = xml.window();
    this.xml = xml;
  }

  /** Checks the scanner's last token. */
  void token(Token token) {
    switch (token) {
      case START -> tag();
      case TEXT, CDATA -> text(xml.textStart(), xml.textEnd(), token == Token.CDATA);
      default -> {}
    }
  }

  private void tag() {
    Attributes attributes = xml.attributes();
    for (int i = 0; i < attributes.count(); i++) {
      text(attributes.value(i), attributes.valueEnd(i), false);
    }
    xml.checkPrefixes();
  }

  private void text(int from, int to, boolean literal) {
    if (!XmlText.isSound(window.bytes(), from, to, literal)) {
      throw xml.location().corrupt();
    }
  }
}
