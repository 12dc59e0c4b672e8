package io.github.visiontemplate.examples.cases;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The parts of a workbook as they are.
 *
 * @param file the workbook
 * @param contents the parts by name
 */
record Parts(Path file, Map<String, byte[]> contents) {

  static final String WORKBOOK = "xl/workbook.xml";

  /**
   * A sheet of the workbook.
   *
   * @param name its name
   * @param id the number that the calculation chain gives it
   * @param hidden whether people see it
   * @param part the name of its part
   */
  record Sheet(String name, String id, boolean hidden, String part) {}

  static Parts of(Path file) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        try (InputStream stream = zip.getInputStream(entry)) {
          contents.put(entry.getName(), stream.readAllBytes());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Parts(file, contents);
  }

  boolean has(String part) {
    return contents.containsKey(part);
  }

  /** Returns the names of the parts below a folder. */
  List<String> below(String folder) {
    return contents.keySet().stream().filter(name -> name.startsWith(folder)).toList();
  }

  Document xml(String part) {
    byte[] content = contents.get(part);
    if (content == null) {
      throw new AssertionError("expected a part " + part + ", found " + contents.keySet());
    }
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError("expected well-formed XML in " + part, e);
    }
  }

  List<Element> elements(String part, String name) {
    return Xml.all(xml(part), name);
  }

  /** Returns the sheets in their order. */
  List<Sheet> sheets() {
    List<Relation> relations = Relation.of(this, WORKBOOK);
    return elements(WORKBOOK, "sheet").stream().map(sheet -> sheet(sheet, relations)).toList();
  }

  /** Returns the sheet of a name; without one the first that people see. */
  Sheet sheet(@Nullable String name) {
    return sheets().stream()
        .filter(sheet -> name == null ? !sheet.hidden() : sheet.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("expected a sheet " + name));
  }

  /** Opens the workbook with POI. */
  <T> T read(Function<XSSFWorkbook, T> use) {
    // From a stream: opened by its name, POI writes the file anew when it is closed.
    try (InputStream content = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(content)) {
      return use.apply(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sheet sheet(Element sheet, List<Relation> relations) {
    String id = Xml.attribute(sheet, "id");
    String part =
        relations.stream()
            .filter(relation -> relation.id().equals(id))
            .map(Relation::part)
            .findFirst()
            .orElseThrow(() -> new AssertionError("expected a relationship " + id));
    boolean hidden = sheet.getAttribute("state").toLowerCase(Locale.ROOT).contains("hid");
    return new Sheet(sheet.getAttribute("name"), sheet.getAttribute("sheetId"), hidden, part);
  }
}
