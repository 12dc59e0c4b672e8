package io.github.visiontemplate.examples.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes a workbook like those of the platforms. Written rows do not stay in memory. */
final class SampleWorkbook implements AutoCloseable {

  private static final int ROWS_IN_MEMORY = 100;

  /** The time of writing that every file states, so that equal orders give equal files. */
  private static final Date WRITTEN = Date.from(Instant.parse("2025-09-01T00:00:00Z"));

  private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
  private final SXSSFSheet sheet;
  private final SampleStyles styles = new SampleStyles(workbook);
  private final List<Column> columns;

  SampleWorkbook(String sheetName, List<Column> columns) {
    this.columns = columns;
    this.sheet = workbook.createSheet(sheetName);
    var properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
    properties.setCreated(Optional.of(WRITTEN));
    properties.setModified(Optional.of(WRITTEN));
    properties.setCreator("vision-template sample");
    writeHeader();
  }

  /**
   * Writes one row for each pupil. Only the first {@code filledColumns} columns are filled; the
   * other cells have a style but no value.
   */
  void writeRows(Stream<SamplePupil> pupils, int filledColumns) {
    int number = 1;
    for (Iterator<SamplePupil> each = pupils.iterator(); each.hasNext(); number++) {
      writeRow(sheet.createRow(number), each.next(), filledColumns);
    }
    SampleValidations.add(sheet, columns, Math.max(1, number - 1));
  }

  /** Adds a second sheet that explains how to fill in the form. */
  void addHelp(List<String> lines) {
    SXSSFSheet help = workbook.createSheet("填写说明");
    help.setColumnWidth(0, 90 * 256);
    for (int i = 0; i < lines.size(); i++) {
      help.createRow(i).createCell(0).setCellValue(lines.get(i));
    }
  }

  void save(Path file) throws IOException {
    Path raw = Files.createTempFile(file.toAbsolutePath().getParent(), "sample", ".tmp");
    try {
      try (OutputStream output = Files.newOutputStream(raw)) {
        workbook.write(output);
      }
      TimelessZip.copy(raw, file);
    } finally {
      Files.deleteIfExists(raw);
    }
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }

  private void writeHeader() {
    SXSSFRow row = sheet.createRow(0);
    row.setHeightInPoints(36);
    for (int i = 0; i < columns.size(); i++) {
      Cell cell = row.createCell(i);
      cell.setCellValue(columns.get(i).header());
      cell.setCellStyle(styles.header());
      sheet.setColumnWidth(i, columns.get(i).width() * 256);
      sheet.setDefaultColumnStyle(i, styles.of(columns.get(i).format()));
    }
    sheet.createFreezePane(0, 1);
  }

  private void writeRow(SXSSFRow row, SamplePupil pupil, int filledColumns) {
    for (int i = 0; i < columns.size(); i++) {
      CellStyle style = styles.of(columns.get(i).format());
      Cell cell = row.createCell(i);
      cell.setCellStyle(style);
      if (i < filledColumns) {
        columns.get(i).writer().accept(cell, pupil);
      }
    }
  }
}
