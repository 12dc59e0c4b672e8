package io.github.visiontemplate.examples.programs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.Version;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Apache POI with the whole workbook in memory. What it reads is what the others must read. */
final class Poi implements Program {

  @Override
  public String name() {
    return "Apache POI";
  }

  @Override
  public List<Ability> abilities() {
    return List.of(Ability.values());
  }

  @Override
  public Optional<String> version() {
    return Optional.of(Version.getVersion());
  }

  @Override
  public Content read(Path file) throws IOException {
    try (Workbook workbook = open(file)) {
      return content(workbook);
    }
  }

  static Workbook open(Path file) throws IOException {
    try (InputStream input = Files.newInputStream(file)) {
      return new XSSFWorkbook(input);
    }
  }

  /** The values of a workbook that POI's interfaces show. */
  static Content content(Workbook workbook) {
    Content content = Content.empty();
    for (Sheet sheet : workbook) {
      Map<String, String> cells = content.sheet(sheet.getSheetName());
      for (Row row : sheet) {
        for (Cell cell : row) {
          String text = text(cell);
          if (!text.isEmpty()) {
            cells.put(address(cell.getRowIndex(), cell.getColumnIndex()), text);
          }
        }
      }
    }
    return content;
  }

  static String address(int row, int column) {
    return CellReference.convertNumToColString(column) + (row + 1);
  }

  private static String text(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC -> BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString();
      case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
      case STRING -> cell.getStringCellValue();
      default -> "";
    };
  }

  @Override
  public void save(Path input, Path output, List<Edit> edits) throws IOException {
    try (Workbook workbook = open(input)) {
      edits.forEach(
          edit -> set(workbook, blank(workbook.getSheet(edit.sheet()), edit.cell()), edit));
      write(workbook, output);
    }
  }

  @Override
  public void write(List<List<@Nullable Edit>> rows, Path output) throws IOException {
    try (Workbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet();
      rows.stream()
          .flatMap(List::stream)
          .filter(Objects::nonNull)
          .forEach(edit -> set(workbook, blank(sheet, edit.cell()), edit));
      write(workbook, output);
    }
  }

  private static void write(Workbook workbook, Path output) throws IOException {
    try (OutputStream to = Files.newOutputStream(output)) {
      workbook.write(to);
    }
  }

  /** Returns a blank cell: one with an inline string would keep the old text beside the new one. */
  private static Cell blank(Sheet sheet, String address) {
    CellReference at = new CellReference(address);
    Row row = sheet.getRow(at.getRow());
    Cell cell =
        (row == null ? sheet.createRow(at.getRow()) : row)
            .getCell(at.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    cell.setBlank();
    return cell;
  }

  private static void set(Workbook workbook, Cell cell, Edit edit) {
    Object content = edit.content();
    if (content instanceof LocalDate date) {
      CellStyle style = workbook.createCellStyle();
      style.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
      cell.setCellStyle(style);
      cell.setCellValue(date);
    } else if (content instanceof BigDecimal number) {
      cell.setCellValue(number.doubleValue());
    } else {
      cell.setCellValue((String) content);
    }
  }
}
