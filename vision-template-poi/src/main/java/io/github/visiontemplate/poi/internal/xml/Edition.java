package io.github.visiontemplate.poi.internal.xml;

/** The two editions of the standard, with their namespaces. */
public enum Edition {
  /** The edition of nearly all files. */
  TRANSITIONAL(
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
  /** The edition of files that were saved as Strict. */
  STRICT(
      "http://purl.oclc.org/ooxml/spreadsheetml/main",
      "http://purl.oclc.org/ooxml/officeDocument/relationships");

  private final String main;
  private final String relationships;

  Edition(String main, String relationships) {
    this.main = main;
    this.relationships = relationships;
  }

  /** Returns the edition of a part with this outermost element. */
  public static Edition of(XmlElement root) {
    return root.attributes().containsValue(STRICT.main) ? STRICT : TRANSITIONAL;
  }

  /** Returns the namespace of workbooks, sheets and styles. */
  public String main() {
    return main;
  }

  /**
   * Returns the namespace of references to other parts. The types of relationships begin with it.
   */
  public String relationships() {
    return relationships;
  }
}
