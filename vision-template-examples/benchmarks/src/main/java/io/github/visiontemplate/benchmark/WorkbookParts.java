package io.github.visiontemplate.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;

/** The small parts of a workbook, as text. */
final class WorkbookParts {

  static final String SHEET = "xl/worksheets/sheet1.xml";
  static final String SHARED = "xl/sharedStrings.xml";

  private static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  static final String SHARED_START = DECLARATION + "<sst " + MAIN + ">";
  static final String SHEET_START = DECLARATION + "<worksheet " + MAIN + ">";

  static final String STYLES =
      DECLARATION
          + "<styleSheet "
          + MAIN
          + "><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy/mm/dd\"/>"
          + "<numFmt numFmtId=\"165\" formatCode=\"0.0\"/></numFmts>"
          + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"宋体\"/></font></fonts>"
          + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
          + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
          + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
          + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
          + "</cellStyleXfs><cellXfs count=\"6\">"
          + format(0)
          + format(49)
          + format(164)
          + format(165)
          + format(2)
          + format(1)
          + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"常规\" xfId=\"0\" builtinId=\"0\"/>"
          + "</cellStyles></styleSheet>";

  private WorkbookParts() {}

  /** Returns all parts except the sheet and the shared texts, by name. */
  static Map<String, String> fixed(TextForm form) {
    boolean shared = form == TextForm.SHARED;
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", contentTypes(shared));
    parts.put("_rels/.rels", relationships(relationship(1, "officeDocument", "xl/workbook.xml")));
    parts.put(
        "xl/workbook.xml",
        DECLARATION
            + "<workbook "
            + MAIN
            + " xmlns:r=\""
            + OFFICE
            + "\"><sheets><sheet name=\"视力数据\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relationships(
            relationship(1, "worksheet", "worksheets/sheet1.xml")
                + relationship(2, "styles", "styles.xml")
                + (shared ? relationship(3, "sharedStrings", "sharedStrings.xml") : "")));
    parts.put("xl/styles.xml", STYLES);
    return parts;
  }

  private static String contentTypes(boolean shared) {
    return DECLARATION
        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\""
        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + override("xl/workbook.xml", "sheet.main")
        + override(SHEET, "worksheet")
        + override("xl/styles.xml", "styles")
        + (shared ? override(SHARED, "sharedStrings") : "")
        + "</Types>";
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"/" + part + "\" ContentType=\"" + TYPES + type + "+xml\"/>";
  }

  private static String relationships(String content) {
    return DECLARATION
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + content
        + "</Relationships>";
  }

  private static String relationship(int id, String type, String target) {
    return "<Relationship Id=\"rId"
        + id
        + "\" Type=\""
        + OFFICE
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\"/>";
  }

  private static String format(int numberFormat) {
    return "<xf numFmtId=\""
        + numberFormat
        + "\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>";
  }
}
