package io.github.visiontemplate.poi.internal.book;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.DeferredSXSSFSheet;

/** A sheet of a new workbook: its columns, and the source of its rows. */
public final class NewSheet {

  private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getLastRowIndex();
  private static final int LAST_COLUMN = SpreadsheetVersion.EXCEL2007.getLastColumnIndex();
  private static final int WIDTH_UNIT = 256;
  private static final double MARGIN_INCHES = 0.4;
  private static final double FOOTER_MARGIN_INCHES = 0.6;
  private static final String SHEET_NAME = "&A";
  private static final String PAGE_OF_PAGES = "&P / &N";
  private static final String FOOTER_END = "</headerFooter>";

  /** Matches the row with which ranges end while the number of rows is unknown. */
  private static final String OPEN_END = "(?<=[A-Z$])" + (LAST_ROW + 1) + "\\b";

  private static final Pattern FILTER = Pattern.compile("<autoFilter [^>]*>");

  private final NewWorkbook workbook;
  private final DeferredSXSSFSheet sheet;
  private int spareRows;
  private int lastRow = 1;
  private List<Integer> pageBreaks = List.of();

  NewSheet(NewWorkbook workbook, DeferredSXSSFSheet sheet) {
    this.workbook = workbook;
    this.sheet = sheet;
    setPage();
    workbook.part(name()).getCTWorksheet().unsetDimension(); // unknown until the rows are written
  }

  /** Fits the columns to the width of a page, and numbers the pages. */
  private void setPage() {
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    for (PageMargin side : List.of(PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP)) {
      sheet.setMargin(side, MARGIN_INCHES);
    }
    sheet.setMargin(PageMargin.BOTTOM, FOOTER_MARGIN_INCHES);
    sheet.setMargin(PageMargin.FOOTER, MARGIN_INCHES / 2);
    sheet.getFooter().setLeft(SHEET_NAME);
    sheet.getFooter().setRight(PAGE_OF_PAGES);
  }

  String name() {
    return sheet.getSheetName();
  }

  boolean isOf(DeferredSXSSFSheet other) {
    return sheet == other;
  }

  /**
   * Sets the widths of the columns, starting with the first. The unit is the width of half an
   * ideograph.
   */
  public void setWidths(List<Integer> widths) {
    for (int i = 0; i < widths.size(); i++) {
      sheet.setColumnWidth(i, widths.get(i) * WIDTH_UNIT);
    }
  }

  /** Sets the look and the format of the cells of a column that are not written. */
  public void setColumn(int column, BookStyle look, CellFormat format) {
    sheet.setDefaultColumnStyle(column, workbook.style(look, format));
  }

  /** Hides the sheet. Its cells can still be read, and other sheets can refer to them. */
  public void hide() {
    workbook.hide(name());
  }

  /** Hides a column. Its cells can still be read. */
  public void hideColumn(int column) {
    sheet.setColumnHidden(column, true);
  }

  /** Keeps the header row and the first columns visible, and adds a filter to the header row. */
  public void setHeader(int frozenColumns, int columns) {
    sheet.createFreezePane(frozenColumns, 1);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    sheet.setAutoFilter(new CellRangeAddress(0, LAST_ROW, 0, columns - 1));
  }

  /** Draws a chart between two corners. The cells of the second corner are outside. */
  public void add(BarChart chart, int column, int row, int endColumn, int endRow) {
    new ChartDrawing(workbook.part(name()), chart).draw(column, row, endColumn, endRow);
  }

  /** Restricts the values that people can type below the header of a column. */
  public void restrict(int column, Restriction restriction) {
    sheet.addValidationData(
        restriction.validation(
            sheet.getDataValidationHelper(),
            new CellRangeAddressList(1, LAST_ROW, column, column)));
  }

  /** Extends the restrictions to a number of empty rows below the last row. */
  public void setSpareRows(int rows) {
    spareRows = rows;
  }

  /** Sets the source of the rows. It is called when the workbook is written. */
  public void setRows(Consumer<NewRows> source) {
    sheet.setRowGenerator(
        streamed -> {
          NewRows rows = new NewRows(workbook, streamed);
          source.accept(rows);
          lastRow = Math.max(1, rows.count());
          pageBreaks = rows.pageBreaks();
        });
  }

  /**
   * Returns the XML after the rows, completed with what is known now. Ranges end near the last row,
   * because programs that treat ranges as single cells would need minutes for a million rows.
   */
  String completed(String behind) {
    String filtered = FILTER.matcher(behind).replaceAll(filter -> filtersToLast(filter.group()));
    return filtered
        .replaceAll(OPEN_END, Integer.toString(Math.max(2, lastRow + spareRows)))
        .replace(FOOTER_END, FOOTER_END + breaks());
  }

  private String breaks() {
    if (pageBreaks.isEmpty()) {
      return "";
    }
    return pageBreaks.stream()
        .map(row -> "<brk id=\"" + row + "\" max=\"" + LAST_COLUMN + "\" man=\"1\"/>")
        .collect(
            Collectors.joining(
                "",
                "<rowBreaks count=\"%1$d\" manualBreakCount=\"%1$d\">".formatted(pageBreaks.size()),
                "</rowBreaks>"));
  }

  /**
   * Returns the workbook part, in which the name of this sheet's filter now ends at the last row.
   */
  String boundedName(String main) {
    String filter = Pattern.quote(SheetNameFormatter.format(name())) + "!\\$A\\$1:\\$[A-Z]+\\$";
    return main.replaceAll("(" + filter + ")" + OPEN_END, "$1" + lastRow);
  }

  private String filtersToLast(String filter) {
    return filter.replaceAll(OPEN_END, Integer.toString(lastRow));
  }
}
