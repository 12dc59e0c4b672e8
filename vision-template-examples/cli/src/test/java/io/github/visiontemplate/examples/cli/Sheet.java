package io.github.visiontemplate.examples.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A sheet with one header row, as POI reads it and people see it.
 *
 * @param rows the rows, each by header
 */
record Sheet(List<Map<String, String>> rows) {

  /** Reads the first sheet. */
  static Sheet of(Path file) {
    return of(file, 0);
  }

  static Sheet of(Path file, int index) {
    List<Map<String, String>> rows = new ArrayList<>();
    open(
        file,
        workbook -> {
          DataFormatter formatter = new DataFormatter();
          org.apache.poi.ss.usermodel.Sheet sheet = workbook.getSheetAt(index);
          for (Row row : sheet) {
            if (row.getRowNum() > 0) {
              Map<String, String> values = new LinkedHashMap<>();
              for (Cell header : sheet.getRow(0)) {
                values.put(
                    header.getStringCellValue(),
                    formatter.formatCellValue(row.getCell(header.getColumnIndex())));
              }
              rows.add(values);
            }
          }
        });
    return new Sheet(rows);
  }

  /** Counts the rows of all sheets; a file that is cut off has none. */
  static int rowsIn(Path file) {
    int[] rows = {0};
    open(file, workbook -> workbook.forEach(sheet -> rows[0] += sheet.getPhysicalNumberOfRows()));
    return rows[0];
  }

  /** Sets a cell of each row of the first sheet that has something in another column. */
  static void set(Path file, String header, String value, String where) {
    edit(
        file,
        sheet -> {
          for (Row row : sheet) {
            Cell condition = row.getCell(place(sheet, where));
            if (row.getRowNum() > 0 && condition != null && !condition.toString().isEmpty()) {
              row.createCell(place(sheet, header)).setCellValue(value);
            }
          }
        });
  }

  /** Sets one cell of the first sheet. */
  static void set(Path file, int row, String header, String value) {
    edit(
        file,
        sheet -> {
          Row there = sheet.getRow(row - 1);
          Row edited = there == null ? sheet.createRow(row - 1) : there;
          edited.createCell(place(sheet, header)).setCellValue(value);
        });
  }

  private static void edit(Path file, Consumer<org.apache.poi.ss.usermodel.Sheet> edit) {
    open(
        file,
        workbook -> {
          edit.accept(workbook.getSheetAt(0));
          try (OutputStream output = Files.newOutputStream(file)) {
            workbook.write(output);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  List<String> column(String header) {
    return rows.stream().map(row -> row.get(header)).toList();
  }

  private static int place(org.apache.poi.ss.usermodel.Sheet sheet, String header) {
    for (Cell cell : sheet.getRow(0)) {
      if (cell.getStringCellValue().equals(header)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError("no column " + header);
  }

  private static void open(Path file, Consumer<XSSFWorkbook> use) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      use.accept(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
