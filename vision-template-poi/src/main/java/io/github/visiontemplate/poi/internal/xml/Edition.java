package io.github.visiontemplate.poi.internal.xml;

/** The namespaces of the two editions of the standard. */
public enum Edition {
  /** Of nearly all files. */
  TRANSITIONAL(
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
  /** Of files that were saved as strict. */
  STRICT(
      "http://purl.oclc.org/ooxml/spreadsheetml/main",
      "http://purl.oclc.org/ooxml/officeDocument/relationships");

  private final String main;
  private final String relationships;

  Edition(String main, String relationships) {
    this.main = main;
    this.relationships = relationships;
  }

  /** Returns the edition that a part's outermost element is of. */
  public static Edition of(XmlElement root) {
    return root.attributes().containsValue(STRICT.main) ? STRICT : TRANSITIONAL;
  }

  /** Returns the namespace of workbooks, sheets and styles. */
  public String main() {
    return main;
  }

  /** Returns the namespace of references to other parts, and the beginning of their kinds. */
  public String relationships() {
    return relationships;
  }
}
