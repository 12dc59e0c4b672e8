package io.github.visiontemplate.poi.internal.book;

import io.github.visiontemplate.poi.internal.sheet.ExcelEscapes;
import io.github.visiontemplate.poi.internal.sheet.InlineText;
import io.github.visiontemplate.table.Cell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of a sheet from the top down, and the cells of each row from the left. Text never
 * becomes a formula.
 */
public final class NewRows {

  /** Excel reads no more manual page breaks of a sheet. */
  private static final int MOST_BREAKS = 1_023;

  private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();

  private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

  private final NewWorkbook workbook;
  private final SXSSFSheet sheet;
  private @Nullable SXSSFRow row;
  private final List<Integer> pageBreaks = new ArrayList<>();
  private int rows;
  private int columns;

  NewRows(NewWorkbook workbook, SXSSFSheet sheet) {
    this.workbook = workbook;
    this.sheet = sheet;
  }

  /** Returns whether the sheet has as many rows as a sheet can have. */
  public boolean isFull() {
    return rows == MOST_ROWS;
  }

  /** Returns the number of rows that were begun. */
  int count() {
    return rows;
  }

  /** Returns the rows before which a page ends, numbered from 0. */
  List<Integer> pageBreaks() {
    return pageBreaks;
  }

  /**
   * Ends the printed page after the rows that were begun. Does nothing after as many breaks as
   * spreadsheet programs accept.
   */
  NewRows pageBreak() {
    if (pageBreaks.size() < MOST_BREAKS) {
      pageBreaks.add(rows);
    }
    return this;
  }

  /**
   * Writes items group by group, and begins a page with each group but the first. Groups and the
   * items of a group stay in their order.
   *
   * @param group returns the group of an item
   */
  public <T> void pages(List<T> items, Function<T, ?> group, Consumer<T> write) {
    Map<Object, List<T>> groups = new LinkedHashMap<>();
    items.forEach(
        item -> groups.computeIfAbsent(group.apply(item), key -> new ArrayList<>()).add(item));
    boolean first = true;
    for (List<T> page : groups.values()) {
      if (!first) {
        pageBreak();
      }
      first = false;
      page.forEach(write);
    }
  }

  /** Begins the next row. */
  public NewRows row() {
    row = sheet.createRow(rows++);
    columns = 0;
    return this;
  }

  /** Begins the next row with a height in points. */
  public NewRows row(float points) {
    row();
    current().setHeightInPoints(points);
    return this;
  }

  /** Writes text into the next cell. Text that is too long for a cell is cut off. */
  public NewRows text(BookStyle look, String text) {
    return text(look, CellFormat.TEXT, text);
  }

  /** Writes a number into the next cell. */
  public NewRows number(BookStyle look, int number) {
    next(look, CellFormat.WHOLE).setCellValue(number);
    return this;
  }

  /** Writes a number with a format into the next cell. */
  public NewRows number(BookStyle look, CellFormat format, double number) {
    next(look, format).setCellValue(number);
    return this;
  }

  /**
   * Writes the value of another file's cell into the next cell. A number is written as a number, a
   * date as a date, and everything else as text, including error values and the text of formulas.
   */
  public NewRows value(BookStyle look, CellFormat format, Cell value) {
    if (value instanceof Cell.Numeric numeric) {
      BigDecimal decimal = numeric.decimal();
      next(look, format.showing(decimal)).setCellValue(decimal.doubleValue());
      return this;
    }
    if (value instanceof Cell.Date date) {
      return date(look, date.value());
    }
    return text(look, format, value.shown());
  }

  private NewRows date(BookStyle look, LocalDate date) {
    next(look, CellFormat.DATE).setCellValue(date);
    return this;
  }

  private NewRows text(BookStyle look, CellFormat format, String text) {
    SXSSFCell cell = next(look, format);
    if (!text.isEmpty()) {
      cell.setCellValue(InlineText.cut(ExcelEscapes.encode(text), LONGEST));
    }
    return this;
  }

  private SXSSFCell next(BookStyle look, CellFormat format) {
    SXSSFCell cell = current().createCell(columns++);
    cell.setCellStyle(workbook.style(look, format));
    return cell;
  }

  private SXSSFRow current() {
    if (row == null) {
      throw new IllegalStateException("a row must be begun first");
    }
    return row;
  }
}
