package io.github.visiontemplate.examples.programs;

import cn.hutool.poi.excel.ExcelUtil;
import cn.hutool.poi.excel.ExcelWriter;
import cn.idev.excel.ExcelReader;
import cn.idev.excel.FastExcel;
import cn.idev.excel.context.AnalysisContext;
import cn.idev.excel.enums.CellDataTypeEnum;
import cn.idev.excel.event.AnalysisEventListener;
import cn.idev.excel.metadata.data.ReadCellData;
import cn.idev.excel.read.metadata.ReadSheet;
import com.github.pjfanning.xlsx.StreamingReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;

/** Libraries of Java that read or write workbooks, but do not change one. */
final class JavaPrograms {

  private JavaPrograms() {}

  static List<Program> all() {
    return List.of(
        new Library(
            "fastexcel (dhatim)",
            version(Worksheet.class),
            JavaPrograms::dhatim,
            JavaPrograms::dhatim),
        new Library(
            "FastExcel (EasyExcel)",
            version(FastExcel.class),
            JavaPrograms::easyExcel,
            JavaPrograms::easyExcel),
        new Library(
            "excel-streaming-reader", version(StreamingReader.class), JavaPrograms::streamed, null),
        new Library(
            "Hutool", version(ExcelUtil.class), JavaPrograms::hutool, JavaPrograms::hutool));
  }

  private static Content dhatim(Path file) throws IOException {
    Content content = Content.empty();
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      for (var sheet : workbook.getSheets().toList()) {
        Map<String, String> cells = content.sheet(sheet.getName());
        for (var row : sheet.read()) {
          row.stream()
              .filter(cell -> cell != null && !cell.getText().isEmpty())
              .forEach(cell -> cells.put(cell.getAddress().toString(), cell.getText()));
        }
      }
    }
    return content;
  }

  private static void dhatim(List<List<@Nullable Edit>> rows, OutputStream output)
      throws IOException {
    try (var workbook = new org.dhatim.fastexcel.Workbook(output, "school", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Sheet1");
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          Edit edit = rows.get(row).get(column);
          if (edit == null) {
            continue;
          }
          if (edit.content() instanceof LocalDate date) {
            sheet.value(row, column, date);
            sheet.style(row, column).format("yyyy/m/d").set();
          } else if (edit.content() instanceof BigDecimal number) {
            sheet.value(row, column, number);
          } else {
            sheet.value(row, column, (String) edit.content());
          }
        }
      }
    }
  }

  private static Content easyExcel(Path file) {
    Content content = Content.empty();
    for (ReadSheet sheet : sheets(file)) {
      Map<String, String> cells = content.sheet(sheet.getSheetName());
      FastExcel.read(file.toFile(), new Rows(cells))
          .useDefaultListener(false)
          .headRowNumber(0)
          .sheet(sheet.getSheetNo())
          .doRead();
    }
    return content;
  }

  private static List<ReadSheet> sheets(Path file) {
    try (ExcelReader reader = FastExcel.read(file.toFile()).build()) {
      return reader.excelExecutor().sheetList();
    }
  }

  /** Puts the cells of a sheet into a map. */
  private static final class Rows extends AnalysisEventListener<Map<Integer, ReadCellData<?>>> {

    private final Map<String, String> cells;

    Rows(Map<String, String> cells) {
      this.cells = cells;
    }

    @Override
    public void invoke(Map<Integer, ReadCellData<?>> row, AnalysisContext context) {
      int index = context.readRowHolder().getRowIndex();
      row.forEach((column, cell) -> put(Poi.address(index, column), cell));
    }

    private void put(String address, @Nullable ReadCellData<?> cell) {
      if (cell != null && cell.getType() != CellDataTypeEnum.EMPTY) {
        cells.put(
            address,
            cell.getType() == CellDataTypeEnum.NUMBER
                ? cell.getNumberValue().toPlainString()
                : String.valueOf(cell.getStringValue()));
      }
    }

    @Override
    public void doAfterAllAnalysed(AnalysisContext context) {}
  }

  private static void easyExcel(List<List<@Nullable Edit>> rows, OutputStream output) {
    FastExcel.write(output).sheet("Sheet1").doWrite(plain(rows));
  }

  private static Content streamed(Path file) throws IOException {
    try (InputStream input = Files.newInputStream(file);
        Workbook workbook = StreamingReader.builder().open(input)) {
      return Poi.content(workbook);
    }
  }

  private static Content hutool(Path file) {
    Content content = Content.empty();
    List<String> names = ExcelUtil.getReader(file.toFile()).getSheetNames();
    for (String name : names) {
      Map<String, String> cells = content.sheet(name);
      try (var reader = ExcelUtil.getReader(file.toFile(), name)) {
        reader.setIgnoreEmptyRow(false);
        List<List<Object>> rows = reader.read();
        for (int row = 0; row < rows.size(); row++) {
          for (int column = 0; column < rows.get(row).size(); column++) {
            put(cells, Poi.address(row, column), rows.get(row).get(column));
          }
        }
      }
    }
    return content;
  }

  private static void put(Map<String, String> cells, String address, @Nullable Object value) {
    String text =
        value instanceof Date date
            ? date.toInstant().atZone(ZoneId.systemDefault()).toLocalDate().toString()
            : value == null ? "" : value.toString();
    if (!text.isEmpty()) {
      cells.put(address, text);
    }
  }

  private static void hutool(List<List<@Nullable Edit>> rows, OutputStream output) {
    try (ExcelWriter writer = ExcelUtil.getWriter(true)) {
      writer.write(plain(rows), false);
      writer.flush(output);
    }
  }

  /** The values themselves, dates as both libraries write them. */
  private static List<List<@Nullable Object>> plain(List<List<@Nullable Edit>> rows) {
    List<List<@Nullable Object>> plain = new ArrayList<>();
    for (List<@Nullable Edit> row : rows) {
      List<@Nullable Object> values = new ArrayList<>();
      for (Edit edit : row) {
        values.add(edit == null ? null : plain(edit.content()));
      }
      plain.add(values);
    }
    return plain;
  }

  private static Object plain(Object content) {
    return content instanceof LocalDate date
        ? Date.from(date.atStartOfDay(ZoneId.systemDefault()).toInstant())
        : content;
  }

  /** Returns the version in the name of the library's jar. */
  private static String version(Class<?> type) {
    String jar = type.getProtectionDomain().getCodeSource().getLocation().getPath();
    return jar.replaceAll(".*-([0-9][^-/]*)\\.jar$", "$1");
  }

  /** Reads a workbook. */
  @FunctionalInterface
  private interface Reading {
    Content read(Path file) throws IOException;
  }

  /** Writes rows. */
  @FunctionalInterface
  private interface Writing {
    void write(List<List<@Nullable Edit>> rows, OutputStream output) throws IOException;
  }

  private record Library(String name, String number, Reading reading, @Nullable Writing writing)
      implements Program {

    @Override
    public List<Ability> abilities() {
      return writing == null ? List.of(Ability.READ) : List.of(Ability.READ, Ability.WRITE);
    }

    @Override
    public Optional<String> version() {
      return Optional.of(number);
    }

    @Override
    public Content read(Path file) throws IOException {
      return reading.read(file);
    }

    @Override
    public void save(Path input, Path output, List<Edit> edits) {
      throw new AssertionError(name + " changes no workbook");
    }

    @Override
    public void write(List<List<@Nullable Edit>> rows, Path output) throws IOException {
      try (OutputStream to = Files.newOutputStream(output)) {
        Objects.requireNonNull(writing).write(rows, to);
      }
    }
  }
}
