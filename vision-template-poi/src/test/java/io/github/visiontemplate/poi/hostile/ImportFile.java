package io.github.visiontemplate.poi.hostile;

import io.github.visiontemplate.poi.Packages;
import io.github.visiontemplate.poi.fixtures.RawZip;
import io.github.visiontemplate.poi.fixtures.WorkbookFixture;
import io.github.visiontemplate.schema.TemplateSchemas;
import java.util.List;

/**
 * The national import form as a package, with markup of a test's own in the place that it is about.
 */
final class ImportFile {

  static final String SHEET = "xl/worksheets/sheet1.xml";
  static final String NUMBER = "G110101201503150018";
  static final List<String> HEADERS = WorkbookFixture.headers(TemplateSchemas.nationalImport());
  static final List<String> VALUES =
      List.of(
          "11",
          "1101",
          "一班",
          NUMBER,
          "1",
          "王一",
          "1",
          "2015/3/15",
          "某街",
          "4.8",
          "5.0",
          "-1.25",
          "-0.5",
          "90",
          "0",
          "0",
          "0",
          "否",
          "2025/10/15");

  private static final String WORKSHEET =
      "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>";

  private ImportFile() {}

  /** One pupil's good row. */
  static Packages good() {
    return withRows(row(2, VALUES));
  }

  /** The header row, and these rows below it. */
  static Packages withRows(String rows) {
    return withSheet(sheet("", headerRow() + rows, ""));
  }

  /** The header row and the same row repeated below it, which need not be in memory. */
  static byte[] withRepeatedRow(String row, int times, String... sharedStrings) {
    String sheet = sheet("", headerRow() + "@", "");
    int place = sheet.indexOf('@');
    return RawZip.of(
            Packages.workbook()
                .without(SHEET)
                .with("xl/sharedStrings.xml", sharedStrings(sharedStrings))
                .parts())
        .add(
            RawZip.repeated(
                SHEET, sheet.substring(0, place), row, times, sheet.substring(place + 1)))
        .bytes();
  }

  /** A pupil's row with one value replaced. */
  static Packages withValue(int column, String cell) {
    return withRows(rowWith(2, column, cell));
  }

  static Packages withSheet(String markup) {
    return Packages.workbook().with(SHEET, markup);
  }

  static String sheet(String before, String rows, String behind) {
    return WORKSHEET + before + "<sheetData>" + rows + "</sheetData>" + behind + "</worksheet>";
  }

  static String headerRow() {
    return row(1, HEADERS);
  }

  static String row(int number, List<String> values) {
    StringBuilder cells = new StringBuilder();
    values.forEach(value -> cells.append(text(value)));
    return "<row r='" + number + "'>" + cells + "</row>";
  }

  static String rowWith(int number, int column, String cell) {
    StringBuilder cells = new StringBuilder();
    for (int i = 0; i < VALUES.size(); i++) {
      cells.append(i == column ? cell : text(VALUES.get(i)));
    }
    return "<row r='" + number + "'>" + cells + "</row>";
  }

  static String text(String value) {
    return "<c t='inlineStr'><is><t>" + value + "</t></is></c>";
  }

  static String shared(int index) {
    return "<c t='s'><v>" + index + "</v></c>";
  }

  static String sharedStrings(String... texts) {
    StringBuilder sst = new StringBuilder("<sst>");
    for (String text : texts) {
      sst.append("<si><t>").append(text).append("</t></si>");
    }
    return sst.append("</sst>").toString();
  }
}
