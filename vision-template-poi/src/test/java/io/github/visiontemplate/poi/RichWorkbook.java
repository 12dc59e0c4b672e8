package io.github.visiontemplate.poi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook that POI writes: the cells of column A of its sheet 学生 1 hold the numbers of their
 * rows, and all that a spreadsheet can say of rows is said of random ones.
 */
final class RichWorkbook {

  static final String SHEET = "学生 1";
  static final int SHEET_INDEX = 1;
  static final int HEADER = 1;

  /** Rows by number, both included. */
  record Rows(int first, int last) {}

  final List<Rows> merged = new ArrayList<>();
  final List<Rows> validated = new ArrayList<>();
  final List<Rows> formatted = new ArrayList<>();
  final List<Rows> named = new ArrayList<>();
  final List<Rows> summed = new ArrayList<>();
  final List<Rows> pictured = new ArrayList<>();
  final List<Integer> commented = new ArrayList<>();
  final List<Integer> linked = new ArrayList<>();
  final Rows table;
  final int lastRow;

  private final Random random;
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final XSSFSheet summary;
  private final XSSFSheet sheet;
  private final CreationHelper helper = workbook.getCreationHelper();

  RichWorkbook(long seed) {
    random = new Random(seed);
    lastRow = 6 + random.nextInt(20);
    summary = workbook.createSheet("汇总");
    sheet = workbook.createSheet(SHEET);
    workbook.createSheet("列表").createRow(0).createCell(0).setCellValue("是");
    fillCells();
    for (int i = 0; i < 3; i++) {
      sayOf(i);
    }
    int header = HEADER + random.nextInt(3);
    table = new Rows(header, header + 1 + random.nextInt(lastRow - header));
    addTable();
    sheet.setAutoFilter(new CellRangeAddress(0, lastRow - 1, 0, 5));
    sheet.createFreezePane(0, HEADER);
    workbook.setPrintArea(SHEET_INDEX, 0, 5, 0, lastRow - 1);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (workbook) {
      workbook.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void fillCells() {
    sheet.createRow(0).createCell(0).setCellValue(1);
    for (int number = HEADER + 1; number <= lastRow; number++) {
      Row row = sheet.createRow(number - 1);
      row.createCell(0).setCellValue(number);
      row.createCell(3).setCellFormula("A" + number + "*2");
      row.createCell(4).setCellFormula("COUNTA($A$2:$A" + number + ")");
    }
  }

  private void sayOf(int i) {
    Rows rows = add(merged, rows());
    if (rows.last() > rows.first()) {
      sheet.addMergedRegion(range(rows, 20 + i, 20 + i));
    } else {
      merged.remove(rows);
    }
    validate(add(validated, rows()), 30 + i);
    format(add(formatted, rows()), 40 + i);
    Name name = workbook.createName();
    name.setNameName("name" + i);
    name.setRefersToFormula("'" + SHEET + "'!" + absolute(add(named, rows())));
    String sum = "SUM('" + SHEET + "'!" + absolute(add(summed, rows())) + ")";
    summary.createRow(i).createCell(0).setCellFormula(sum);
    comment(add(commented, row()), i);
    Hyperlink link = helper.createHyperlink(HyperlinkType.URL);
    link.setAddress("https://example.org/" + i);
    sheet.getRow(add(linked, row()) - 1).createCell(50 + i).setHyperlink(link);
    picture(add(pictured, rows()));
  }

  private void validate(Rows rows, int column) {
    DataValidationHelper validations = sheet.getDataValidationHelper();
    String formula = "AND(A" + rows.first() + ">0,'列表'!$A$1=\"是\")";
    sheet.addValidationData(
        validations.createValidation(
            validations.createCustomConstraint(formula),
            new CellRangeAddressList(rows.first() - 1, rows.last() - 1, column, column)));
  }

  private void format(Rows rows, int column) {
    SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    formats.addConditionalFormatting(
        new CellRangeAddress[] {range(rows, column, column)},
        formats.createConditionalFormattingRule("$A" + rows.first() + ">0"));
  }

  private void comment(int row, int column) {
    ClientAnchor anchor = helper.createClientAnchor();
    anchor.setRow1(row - 1);
    anchor.setRow2(row + 2);
    anchor.setCol1(60 + column);
    anchor.setCol2(64);
    Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(helper.createRichTextString("row " + row));
    sheet.getRow(row - 1).createCell(60 + column).setCellComment(comment);
  }

  private void picture(Rows rows) {
    int png = workbook.addPicture(new byte[] {1, 2, 3}, Workbook.PICTURE_TYPE_PNG);
    ClientAnchor anchor = helper.createClientAnchor();
    anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_AND_RESIZE);
    anchor.setRow1(rows.first() - 1);
    anchor.setRow2(rows.last());
    anchor.setCol1(70);
    anchor.setCol2(72);
    sheet.createDrawingPatriarch().createPicture(anchor, png);
  }

  private void addTable() {
    Row header = sheet.getRow(table.first() - 1);
    header.createCell(80).setCellValue("一");
    header.createCell(81).setCellValue("二");
    String area = "CC" + table.first() + ":CD" + table.last();
    XSSFTable created = sheet.createTable(new AreaReference(area, SpreadsheetVersion.EXCEL2007));
    created.setName("Table1");
    created.setDisplayName("Table1");
  }

  private Rows rows() {
    int one = row();
    int other = row();
    return new Rows(Math.min(one, other), Math.max(one, other));
  }

  private int row() {
    return HEADER + 1 + random.nextInt(lastRow - HEADER);
  }

  private static <T> T add(List<T> list, T element) {
    list.add(element);
    return element;
  }

  private static String absolute(Rows rows) {
    return "$A$" + rows.first() + ":$A$" + rows.last();
  }

  private static CellRangeAddress range(Rows rows, int firstColumn, int lastColumn) {
    return new CellRangeAddress(rows.first() - 1, rows.last() - 1, firstColumn, lastColumn);
  }
}
