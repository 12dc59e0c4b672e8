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
 * A workbook on its way to an output. First its sheets are described, then their rows are asked for
 * and written in one go. Not thread-safe.
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

  /** Adds a sheet behind the others. */
  public NewSheet addSheet(String name) {
    NewSheet sheet = new NewSheet(this, workbook.createSheet(name));
    workbook.add(sheet);
    return sheet;
  }

  /** Puts a sheet before all others and shows it first; its rows are still asked for in turn. */
  public void putFirst(NewSheet sheet) {
    workbook.setSheetOrder(sheet.name(), 0);
    workbook.setActiveSheet(0);
    workbook.setSelectedTab(0);
  }

  /**
   * Asks for the rows of the sheets, in the order in which these were added, and writes the file.
   *
   * @param output where it goes; not closed
   * @throws UncheckedIOException if it cannot be written
   */
  public void write(OutputStream output) {
    try (workbook) {
      workbook.writeAvoidingTempFiles(new Unclosed(output));
    } catch (IOException e) {
      // What the rows' own source throws comes wrapped.
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what POI knows of a sheet beside its rows. */
  XSSFSheet part(String sheetName) {
    return workbook.getXSSFWorkbook().getSheet(sheetName);
  }

  CellStyle style(BookStyle look, CellFormat format) {
    return requireNonNull(requireNonNull(styles.get(look)).get(format));
  }

  /**
   * Makes them all at once: when rows are asked for, the part that holds them is written already.
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

  /** The output is the caller's to close. */
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
