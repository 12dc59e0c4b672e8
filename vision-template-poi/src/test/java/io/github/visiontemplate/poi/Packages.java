package io.github.visiontemplate.poi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds small packages part by part, so that a test can bend the one that it is about. */
public final class Packages {

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private Packages() {}

  /** A package without parts. */
  public static Packages empty() {
    return new Packages();
  }

  /**
   * A workbook with one sheet, Data, whose cells hold the shared string "hello" and the number 4.8.
   */
  public static Packages workbook() {
    return empty()
        .with("[Content_Types].xml", contentTypes("spreadsheetml.sheet.main+xml"))
        .with("_rels/.rels", relationships("officeDocument", "xl/workbook.xml"))
        .with("xl/workbook.xml", workbookXml("<sheet name='Data' sheetId='1' r:id='rId1'/>"))
        .with(
            "xl/_rels/workbook.xml.rels",
            relationships(
                "worksheet", "worksheets/sheet1.xml",
                "styles", "styles.xml",
                "sharedStrings", "sharedStrings.xml"))
        .with("xl/styles.xml", "<styleSheet xmlns='" + MAIN + "'/>")
        .with("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'><si><t>hello</t></si></sst>")
        .with(
            "xl/worksheets/sheet1.xml",
            sheetXml("<c r='A1' t='s'><v>0</v></c><c r='B1' s='0'><v>4.8</v></c>"))
        .with("docProps/app.xml", "<Properties/>");
  }

  /** The types of a package whose XML parts are of this one. */
  public static String contentTypes(String type) {
    return "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
        + "<Default Extension='xml' ContentType='application/vnd.openxmlformats-officedocument."
        + type
        + "'/></Types>";
  }

  /** The relationships rId1, rId2 and so on, as pairs of kind and target. */
  public static String relationships(String... kindsAndTargets) {
    StringBuilder xml =
        new StringBuilder(
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>");
    for (int i = 0; i < kindsAndTargets.length; i += 2) {
      xml.append("<Relationship Id='rId%d' ".formatted(i / 2 + 1))
          .append("Type='%s/%s' ".formatted(OFFICE, kindsAndTargets[i]))
          .append("Target='%s'/>".formatted(kindsAndTargets[i + 1]));
    }
    return xml.append("</Relationships>").toString();
  }

  /** A workbook part with these sheet elements. */
  public static String workbookXml(String sheets) {
    return "<workbook xmlns='%s' xmlns:r='%s'><sheets>%s</sheets></workbook>"
        .formatted(MAIN, OFFICE, sheets);
  }

  /** A sheet part whose first row has these cells. */
  public static String sheetXml(String cells) {
    return "<worksheet xmlns='%s'><sheetData><row r='1'>%s</row></sheetData></worksheet>"
        .formatted(MAIN, cells);
  }

  /** Adds or replaces a part. */
  public Packages with(String name, String content) {
    return with(name, content.getBytes(UTF_8));
  }

  /** Adds or replaces a part. */
  public Packages with(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  /** Leaves a part out. */
  public Packages without(String name) {
    parts.remove(name);
    return this;
  }

  /** Gives a part another name. */
  public Packages renamed(String name, String other) {
    return with(other, parts.remove(name));
  }

  /** The content of a part. */
  public String part(String name) {
    return new String(parts.get(name), UTF_8);
  }

  /** The names and contents of all parts. */
  public Map<String, byte[]> parts() {
    return parts;
  }

  /** The file; its writer cannot go back, so sizes follow the contents. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The file as a template. */
  public XlsxTemplate template() {
    return XlsxTemplate.of("test.xlsx", bytes());
  }
}
