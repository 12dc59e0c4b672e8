package io.github.visiontemplate.poi.filling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.poi.filling.Clinic.Filled;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.schema.Field;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The 362,880 orders of the nine measurement columns, 24 to a workbook: those that begin alike. */
class EveryColumnOrderTest {

  private static final int SHEETS = 24;
  private static final int WORKBOOKS = 15_120;
  private static final int FIRST_COLUMN = 2;
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private final Clinic clinic = Clinic.of(SHEETS + 1);

  @Test
  void someOrdersOfTheNineColumnsAreFilled() throws XMLStreamException {
    for (int i = 0; i < WORKBOOKS; i += 101) {
      fill(i);
    }
  }

  @Test
  @Tag("long")
  void everyOrderOfTheNineColumnsIsFilled() throws XMLStreamException {
    for (int i = 0; i < WORKBOOKS; i++) {
      fill(i);
    }
  }

  private void fill(int workbook) throws XMLStreamException {
    Random random = new Random(workbook);
    List<List<Field>> orders = new ArrayList<>();
    Parts blank = new Parts();
    for (int sheet = 0; sheet < SHEETS; sheet++) {
      List<Field> order = order(workbook * SHEETS + sheet);
      orders.add(order);
      blank.with(part(sheet), sheet(sheet, order, random));
    }
    Filled filled = clinic.fill(withFrame(blank).bytes());
    assertThat(filled.report().status()).isEqualTo(FillReport.Status.FILLED);
    assertThat(filled.report().rows().filled()).isEqualTo(SHEETS);
    Parts parts = Parts.of(filled.bytes());
    for (int sheet = 0; sheet < SHEETS; sheet++) {
      assertThat(values(parts.text(part(sheet))))
          .as("%s", orders.get(sheet))
          .isEqualTo(expected(sheet, orders.get(sheet)));
    }
  }

  /** Returns the permutation of a number below 9!, in lexicographic order. */
  private static List<Field> order(int number) {
    List<Field> left = new ArrayList<>(Clinic.MEASUREMENTS);
    List<Field> order = new ArrayList<>();
    int rest = number;
    for (int size = left.size(); size > 0; size--) {
      int fewer = IntStream.range(1, size).reduce(1, (a, b) -> a * b);
      order.add(left.remove(rest / fewer));
      rest %= fewer;
    }
    return order;
  }

  /** Each cell to be filled is not there, blank, or blank with a style. */
  private static String sheet(int pupil, List<Field> order, Random random) {
    StringBuilder head = new StringBuilder();
    StringBuilder row = new StringBuilder();
    head.append(text("A1", Clinic.header(Field.STUDENT_NUMBER)))
        .append(text("B1", Clinic.header(Field.NAME)));
    row.append(text("A2", Clinic.pupil(pupil).number().value()))
        .append(text("B2", Clinic.pupil(pupil).name()));
    for (int i = 0; i < order.size(); i++) {
      char column = (char) ('A' + FIRST_COLUMN + i);
      head.append(text(column + "1", Clinic.header(order.get(i))));
      row.append(
          switch (random.nextInt(3)) {
            case 0 -> "";
            case 1 -> "<c r=\"" + column + "2\"/>";
            default -> "<c r=\"" + column + "2\" s=\"1\"/>";
          });
    }
    return "<worksheet xmlns=\"%s\"><sheetData><row r=\"1\">%s</row><row r=\"2\">%s</row></sheetData></worksheet>"
        .formatted(MAIN, head, row);
  }

  private static String text(String cell, String text) {
    return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(cell, text);
  }

  private static String part(int sheet) {
    return "xl/worksheets/sheet" + sheet + ".xml";
  }

  private static Parts withFrame(Parts sheets) {
    String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String packaged = "http://schemas.openxmlformats.org/package/2006/";
    StringBuilder overrides = new StringBuilder();
    StringBuilder entries = new StringBuilder();
    StringBuilder targets = new StringBuilder();
    for (int i = 0; i < SHEETS; i++) {
      overrides.append(
          "<Override PartName=\"/%s\" ContentType=\"%sworksheet+xml\"/>".formatted(part(i), types));
      entries.append("<sheet name=\"%d\" sheetId=\"%d\" r:id=\"s%d\"/>".formatted(i, i + 1, i));
      targets.append(
          "<Relationship Id=\"s%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
              .formatted(i, relations, i));
    }
    return sheets
        .with(
            "[Content_Types].xml",
            ("<Types xmlns=\"%scontent-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"%ssheet.main+xml\"/>"
                    + "<Override PartName=\"/xl/styles.xml\" ContentType=\"%sstyles+xml\"/>%s</Types>")
                .formatted(packaged, types, types, overrides))
        .with(
            "_rels/.rels",
            "<Relationships xmlns=\"%srelationships\"><Relationship Id=\"w\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                .formatted(packaged, relations))
        .with(
            "xl/workbook.xml",
            "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
                .formatted(MAIN, relations, entries))
        .with(
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"%srelationships\"><Relationship Id=\"styles\" Type=\"%s/styles\" Target=\"styles.xml\"/>%s</Relationships>"
                .formatted(packaged, relations, targets))
        .with(
            "xl/styles.xml",
            "<styleSheet xmlns=\"%s\"><cellXfs><xf/><xf numFmtId=\"2\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"
                .formatted(MAIN));
  }

  private static Map<String, String> expected(int pupil, List<Field> order) {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < order.size(); i++) {
      Object value = ColumnOrderTest.expected(Clinic.screening(pupil), order.get(i));
      if (!value.equals("")) {
        cells.put((char) ('A' + FIRST_COLUMN + i) + "2", value.toString());
      }
    }
    return cells;
  }

  /** Returns the values of the second row by their cells, but for number and name. */
  private static Map<String, String> values(String sheet) throws XMLStreamException {
    XMLStreamReader xml =
        XMLInputFactory.newFactory().createXMLStreamReader(new StringReader(sheet));
    Map<String, String> values = new HashMap<>();
    String cell = "";
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "c" -> cell = xml.getAttributeValue(null, "r");
          case "v" -> values.put(cell, String.valueOf(Double.parseDouble(xml.getElementText())));
          case "t" -> values.put(cell, xml.getElementText());
          default -> {}
        }
      }
    }
    values.keySet().removeIf(each -> !each.endsWith("2") || each.charAt(0) < 'A' + FIRST_COLUMN);
    return values;
  }
}
