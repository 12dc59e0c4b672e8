package io.github.visiontemplate.poi.internal.xml;

/** Finds attributes of a scanner's last start tag by their names. */
public final class NamedAttributes {

  private final ByteWindow window;
  private final XmlScanner xml;

  /** Works on the start tags of a scanner. */
  public NamedAttributes(XmlScanner xml) {
    this.window = xml.window();
    this.xml = xml;
  }

  /** Returns the index of the attribute with this name and no prefix, or -1 if there is none. */
  public int find(String name) {
    Attributes attributes = xml.attributes();
    for (int i = 0; i < attributes.count(); i++) {
      if (isNamed(attributes.name(i), attributes.nameEnd(i), name)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Returns the index of the first attribute with this name and any prefix, or -1 if there is none.
   */
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
   * Returns the index of the first attribute with this name, with or without a prefix. Returns -1
   * if there is none.
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
