package io.github.visiontemplate.benchmark;

import cn.idev.excel.FastExcel;
import cn.idev.excel.context.AnalysisContext;
import cn.idev.excel.read.listener.ReadListener;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.openjdk.jmh.infra.Blackhole;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Does the same work with other libraries, each in the fastest way that its documentation shows.
 */
final class Peers {

  /** The index of the first measurement column in the national form. */
  private static final int FIRST_MEASUREMENT = 9;

  private static final double[] MEASURED = {4.8, 4.9, -1.25, -0.5, 90, -1.5, -0.75, 85};

  private Peers() {}

  /** Reads every cell with dhatim fastexcel-reader. */
  static void readWithFastexcelReader(Path file, Blackhole hole) throws IOException {
    try (InputStream input = Files.newInputStream(file);
        ReadableWorkbook workbook = new ReadableWorkbook(input);
        var rows = workbook.getFirstSheet().openStream()) {
      rows.forEach(
          row -> row.forEach(cell -> hole.consume(cell == null ? null : cell.getRawValue())));
    }
  }

  /** Reads every row with FastExcel, the successor of EasyExcel. */
  static void readWithEasyExcel(Path file, Blackhole hole) {
    FastExcel.read(file.toFile(), new Rows(hole::consume)).headRowNumber(1).sheet().doRead();
  }

  /** Reads every cell with POI's event API. */
  static void readWithPoiEvents(Path file, Blackhole hole)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    try (OPCPackage opc = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      XSSFReader reader = new XSSFReader(opc);
      XMLReader parser = XMLHelper.newXMLReader();
      parser.setContentHandler(
          new XSSFSheetXMLHandler(
              reader.getStylesTable(),
              new ReadOnlySharedStringsTable(opc),
              new Cells(hole),
              false));
      try (InputStream sheet = reader.getSheetsData().next()) {
        parser.parse(new InputSource(sheet));
      }
    }
  }

  /** Reads every cell with POI's usermodel. */
  static void readWithPoi(Path file, Blackhole hole) throws IOException, OpenXML4JException {
    try (OPCPackage opc = OPCPackage.open(file.toFile(), PackageAccess.READ);
        XSSFWorkbook workbook = new XSSFWorkbook(opc)) {
      for (Row row : workbook.getSheetAt(0)) {
        for (Cell cell : row) {
          hole.consume(
              cell.getCellType() == CellType.STRING
                  ? cell.getStringCellValue()
                  : cell.getNumericCellValue());
        }
      }
    }
  }

  /** Fills the measurements of 92.5 % of the rows with POI's usermodel. */
  static void fillWithPoi(Path file, OutputStream output) throws IOException {
    try (InputStream input = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(input)) {
      for (Row row : workbook.getSheetAt(0)) {
        if (row.getRowNum() > 0 && new Pupil(row.getRowNum() - 1).isMatched()) {
          for (int i = 0; i < MEASURED.length; i++) {
            row.getCell(FIRST_MEASUREMENT + i).setCellValue(MEASURED[i]);
          }
          row.getCell(FIRST_MEASUREMENT + MEASURED.length).setCellValue("否");
        }
      }
      workbook.write(output);
    }
  }

  /** Fills the same rows with FastExcel, by reading all rows and writing a new workbook. */
  static void fillWithEasyExcel(Path file, OutputStream output) throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    FastExcel.read(file.toFile(), new Rows(row -> rows.add(filled(row, rows.size()))))
        .headRowNumber(0)
        .sheet()
        .doRead();
    FastExcel.write(new BufferedOutputStream(output)).sheet("视力数据").doWrite(rows);
  }

  private static List<Object> filled(Map<Integer, String> row, int number) {
    List<Object> cells = new ArrayList<>();
    for (int column = 0; column <= FIRST_MEASUREMENT + MEASURED.length; column++) {
      cells.add(row.get(column));
    }
    if (number > 0 && new Pupil(number - 1).isMatched()) {
      for (int i = 0; i < MEASURED.length; i++) {
        cells.set(FIRST_MEASUREMENT + i, MEASURED[i]);
      }
      cells.set(FIRST_MEASUREMENT + MEASURED.length, "否");
    }
    return cells;
  }

  private record Rows(java.util.function.Consumer<Map<Integer, String>> rows)
      implements ReadListener<Map<Integer, String>> {
    @Override
    public void invoke(Map<Integer, String> row, AnalysisContext context) {
      rows.accept(row);
    }

    @Override
    public void doAfterAllAnalysed(AnalysisContext context) {}
  }

  private record Cells(Blackhole hole) implements SheetContentsHandler {
    @Override
    public void startRow(int row) {}

    @Override
    public void endRow(int row) {}

    @Override
    public void cell(String reference, String value, XSSFComment comment) {
      hole.consume(value);
    }
  }
}
