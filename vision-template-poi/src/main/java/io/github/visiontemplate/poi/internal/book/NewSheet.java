package io.github.visiontemplate.poi.internal.book;

import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.DeferredSXSSFSheet;

/** A sheet of a new workbook: columns and the source of its rows. */
public final class NewSheet {

  private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getLastRowIndex();
  private static final int WIDTH_UNIT = 256;

  private final NewWorkbook workbook;
  private final DeferredSXSSFSheet sheet;

  NewSheet(NewWorkbook workbook, DeferredSXSSFSheet sheet) {
    this.workbook = workbook;
    this.sheet = sheet;
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  String name() {
    return sheet.getSheetName();
  }

  /** Sets the widths of the columns from the first on, in characters of half an ideograph. */
  public void setWidths(List<Integer> widths) {
    for (int i = 0; i < widths.size(); i++) {
      sheet.setColumnWidth(i, widths.get(i) * WIDTH_UNIT);
    }
  }

  /** Gives the cells of a column that are not written a look and a format, too. */
  public void setColumn(int column, Look look, CellFormat format) {
    sheet.setDefaultColumnStyle(column, workbook.style(look, format));
  }

  /** Hides a column; what it holds is read all the same. */
  public void hideColumn(int column) {
    sheet.setColumnHidden(column, true);
  }

  /** Keeps the header and the first columns in view, and lets people filter by the header. */
  public void setHeader(int frozenColumns, int columns) {
    sheet.createFreezePane(frozenColumns, 1);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    sheet.setAutoFilter(new CellRangeAddress(0, LAST_ROW, 0, columns - 1));
  }

  /** Lets only some values be typed below the header of a column. */
  public void restrict(int column, Restriction restriction) {
    sheet.addValidationData(
        restriction.validation(
            sheet.getDataValidationHelper(),
            new CellRangeAddressList(1, LAST_ROW, column, column)));
  }

  /** Sets where the rows come from; they are asked for when the workbook is written. */
  public void setRows(Consumer<NewRows> source) {
    sheet.setRowGenerator(streamed -> source.accept(new NewRows(workbook, streamed)));
  }
}
