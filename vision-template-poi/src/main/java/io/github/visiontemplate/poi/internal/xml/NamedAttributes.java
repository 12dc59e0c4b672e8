package io.github.visiontemplate.poi.internal.xml;

/** The attributes of the start tag that a scanner has come to, by their names. */
public final class NamedAttributes {

  private final ByteWindow window;
  private final XmlScanner xml;

  /** Looks at the tags that a scanner comes to. */
  public NamedAttributes(XmlScanner xml) {
    this.window = xml.window();
    this.xml = xml;
  }

  /** Returns the index of the attribute of this name, without a prefix; -1 without one. */
  public int find(String name) {
    Attributes attributes = xml.attributes();
    for (int i = 0; i < attributes.count(); i++) {
      if (isNamed(attributes.name(i), attributes.nameEnd(i), name)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the index of the first attribute of this name with any prefix; -1 without one. */
  public int findPrefixed(String name) {
    Attributes attributes = xml.attributes();
    for (int i = 0; i < attributes.count(); i++) {
      int to = attributes.nameEnd(i);
      int colon = XmlBytes.indexOf(window.bytes(), attributes.name(i), to, (byte) ':');
      if (colon >= 0 && isNamed(colon + 1, to, name)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Returns the index of the first attribute of this name, with or without a prefix; -1 for none.
   */
  int findLocal(String name) {
    Attributes attributes = xml.attributes();
    byte[] bytes = window.bytes();
    for (int i = 0; i < attributes.count(); i++) {
      int from = attributes.name(i);
      int to = attributes.nameEnd(i);
      int colon = XmlBytes.indexOf(bytes, from, to, (byte) ':');
      if (isNamed(Math.max(from, colon + 1), to, name) && !isNamed(from, colon, "xmlns")) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the value of the attribute at an index. */
  public String text(int index) {
    Attributes attributes = xml.attributes();
    String value =
        XmlText.decode(window.bytes(), attributes.value(index), attributes.valueEnd(index), false);
    if (value == null) {
      throw xml.location().corrupt();
    }
    return value;
  }

  private boolean isNamed(int from, int to, String name) {
    return XmlBytes.isNamed(window.bytes(), from, to, name);
  }
}
