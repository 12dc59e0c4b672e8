package io.github.visiontemplate.poi.internal.book;

import static java.util.Objects.requireNonNull;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook that is written to an output. Its sheets are described first. Then their rows are
 * requested and written in one pass. Not thread-safe.
 */
public final class NewWorkbook {

  private final OrderedWorkbook workbook = new OrderedWorkbook();
  private final Map<BookStyle, Map<CellFormat, CellStyle>> styles = new EnumMap<>(BookStyle.class);

  /** Creates a workbook without sheets. */
  public NewWorkbook() {
    for (BookStyle look : BookStyle.values()) {
      styles.put(look, styles(look));
    }
    workbook.getXSSFWorkbook().getProperties().getCoreProperties().setCreator("vision-template");
  }

  /** Adds a sheet after the others. */
  public NewSheet addSheet(String name) {
    NewSheet sheet = new NewSheet(this, workbook.createSheet(name));
    workbook.add(sheet);
    return sheet;
  }

  /**
   * Puts a sheet before all others and makes it the active sheet. The order in which rows are
   * requested does not change.
   */
  public void putFirst(NewSheet sheet) {
    workbook.setSheetOrder(sheet.name(), 0);
    workbook.setActiveSheet(0);
    workbook.setSelectedTab(0);
  }

  /**
   * Requests the rows of the sheets, in the order in which the sheets were added, and writes the
   * file.
   *
   * @param output the output of the file; not closed
   * @throws UncheckedIOException if the file cannot be written
   */
  public void write(OutputStream output) {
    try (workbook) {
      workbook.writeAvoidingTempFiles(new Unclosed(output));
    } catch (IOException e) {
      // An exception from the source of the rows is wrapped.
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new UncheckedIOException(e);
    }
  }

  /** Returns POI's model of a sheet without its rows. */
  XSSFSheet part(String sheetName) {
    return workbook.getXSSFWorkbook().getSheet(sheetName);
  }

  void hide(String sheetName) {
    workbook.setSheetHidden(workbook.getSheetIndex(sheetName), true);
  }

  CellStyle style(BookStyle look, CellFormat format) {
    return requireNonNull(requireNonNull(styles.get(look)).get(format));
  }

  /**
   * Creates all styles of a look at once, because the part that holds the styles is written before
   * the rows are requested.
   */
  private Map<CellFormat, CellStyle> styles(BookStyle look) {
    XSSFWorkbook within = workbook.getXSSFWorkbook();
    XSSFFont font = look.font(within);
    Map<CellFormat, CellStyle> byFormat = new EnumMap<>(CellFormat.class);
    for (CellFormat format : CellFormat.values()) {
      byFormat.put(format, look.style(within, font, format));
    }
    return byFormat;
  }

  /** Does not close the output, which the caller closes. */
  private static final class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream output) {
      super(output);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
