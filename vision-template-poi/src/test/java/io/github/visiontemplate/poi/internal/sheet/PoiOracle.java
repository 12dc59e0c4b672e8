package io.github.visiontemplate.poi.internal.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.SECONDS;

import io.github.visiontemplate.table.Cell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** What POI's usermodel says that a sheet part holds. */
final class PoiOracle {

  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private static final String WORKBOOK =
      "<workbook xmlns='"
          + Sheets.MAIN
          + "' xmlns:r='"
          + RELATIONSHIPS
          + "'><sheets><sheet name='S' sheetId='1' r:id='r0'/></sheets></workbook>";

  private static final String STYLES =
      "<styleSheet xmlns='"
          + Sheets.MAIN
          + "'><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders>"
          + "<cellXfs><xf/><xf numFmtId='14' applyNumberFormat='1'/><xf numFmtId='49'/></cellXfs></styleSheet>";

  private PoiOracle() {}

  static SortedMap<Integer, SortedMap<Integer, Cell>> read(String sheetXml, TestContext context)
      throws IOException {
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(pack(sheetXml, context)))) {
      return read(workbook.getSheetAt(0));
    }
  }

  /** Returns the cells that are not blank; all rows. */
  static SortedMap<Integer, SortedMap<Integer, Cell>> read(Sheet sheet) {
    SortedMap<Integer, SortedMap<Integer, Cell>> rows = new TreeMap<>();
    for (var row : sheet) {
      SortedMap<Integer, Cell> cells = new TreeMap<>();
      for (var cell : row) {
        Cell read = read(cell);
        if (!read.isBlank()) {
          cells.put(cell.getColumnIndex(), read);
        }
      }
      rows.put(row.getRowNum() + 1, cells);
    }
    return rows;
  }

  private static final int HALF_A_SECOND = 500_000_000;

  private static Cell read(org.apache.poi.ss.usermodel.Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC -> {
        if (DateUtil.isCellDateFormatted(cell)) {
          LocalDateTime date = cell.getLocalDateTimeCellValue();
          yield new Cell.Date(
              date.toLocalDate(), date.plusNanos(HALF_A_SECOND).toLocalTime().truncatedTo(SECONDS));
        }
        yield new Cell.Numeric(cell.getNumericCellValue(), decimals(cell.getCellStyle()));
      }
      case STRING -> text(cell.getStringCellValue());
      case BOOLEAN -> new Cell.Bool(cell.getBooleanCellValue());
      case ERROR -> new Cell.Failed(FormulaError.forInt(cell.getErrorCellValue()).getString());
      default -> Cell.blank();
    };
  }

  private static Cell text(@Nullable String text) {
    return text == null || text.isEmpty() ? Cell.blank() : new Cell.Text(text);
  }

  /**
   * Wraps a sheet part into the smallest package that has the styles and shared strings of the
   * context.
   */
  private static byte[] pack(String sheetXml, TestContext context) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "[Content_Types].xml", contentTypes());
      put(zip, "_rels/.rels", relationships("officeDocument", "workbook.xml"));
      put(zip, "workbook.xml", WORKBOOK);
      put(
          zip,
          "_rels/workbook.xml.rels",
          relationships(
              "worksheet", "sheet.xml", "styles", "styles.xml", "sharedStrings", "strings.xml"));
      put(zip, "styles.xml", STYLES);
      put(zip, "strings.xml", sharedStrings(context));
      put(zip, "sheet.xml", sheetXml);
    }
    return bytes.toByteArray();
  }

  private static String contentTypes() {
    return "<Types xmlns='"
        + PACKAGE
        + "content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-"
        + "package.relationships+xml'/>"
        + type("workbook.xml", "sheet.main")
        + type("sheet.xml", "worksheet")
        + type("styles.xml", "styles")
        + type("strings.xml", "sharedStrings")
        + "</Types>";
  }

  private static String sharedStrings(TestContext context) {
    StringBuilder strings = new StringBuilder("<sst xmlns='" + Sheets.MAIN + "'>");
    for (String text : context.sharedStrings()) {
      strings
          .append("<si><t xml:space='preserve'>")
          .append(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
          .append("</t></si>");
    }
    return strings + "</sst>";
  }

  private static String type(String part, String type) {
    return "<Override PartName='/" + part + "' ContentType='" + TYPE + type + "+xml'/>";
  }

  private static String relationships(String... typesAndTargets) {
    StringBuilder xml = new StringBuilder("<Relationships xmlns='" + PACKAGE + "relationships'>");
    for (int i = 0; i < typesAndTargets.length; i += 2) {
      xml.append("<Relationship Id='r")
          .append(i)
          .append("' Type='")
          .append(RELATIONSHIPS)
          .append('/')
          .append(typesAndTargets[i])
          .append("' Target='")
          .append(typesAndTargets[i + 1])
          .append("'/>");
    }
    return xml + "</Relationships>";
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(UTF_8));
    zip.closeEntry();
  }

  /** Returns how many zeros the format has behind the point; no sample has a less simple one. */
  private static int decimals(CellStyle style) {
    String format = style.getDataFormatString().split(";")[0].replaceAll("_.", "");
    if (!format.matches("[+#,]*0(\\.0+)?")) {
      return Cell.Numeric.AS_MANY_AS_NEEDED;
    }
    return format.contains(".") ? format.length() - 1 - format.indexOf('.') : 0;
  }
}
