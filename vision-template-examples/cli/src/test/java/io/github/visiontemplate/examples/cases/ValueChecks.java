package io.github.visiontemplate.examples.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.visiontemplate.examples.cases.OutputChecks.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** What the cells of a written workbook hold, as POI reads them. */
final class ValueChecks {

  private ValueChecks() {}

  static void cell(Subject subject, List<String> problems) {
    CellAddress address = new CellAddress(subject.text("cell"));
    String found =
        subject
            .output()
            .read(workbook -> held(cell(workbook.getSheet(subject.sheet().name()), address)));
    JsonNode expected = subject.entry().path("value");
    boolean right =
        subject.entry().path("empty").asBoolean() ? found.isEmpty() : isSame(expected, found);
    if (!right) {
      problems.add("expected " + subject.entry() + ", found '" + found + "'");
    }
  }

  static void holdsNothing(Subject subject, List<String> problems) {
    CellRangeAddress range = CellRangeAddress.valueOf(subject.text("range"));
    subject
        .output()
        .read(
            workbook -> {
              for (CellAddress address : range) {
                String found = held(cell(workbook.getSheet(subject.text("sheet")), address));
                if (!found.isEmpty()) {
                  problems.add("expected nothing in " + address + ", found '" + found + "'");
                }
              }
              return workbook;
            });
  }

  static void rows(Subject subject, List<String> problems) {
    List<Row> rows =
        subject
            .output()
            .read(
                workbook ->
                    StreamSupport.stream(
                            workbook.getSheet(subject.text("sheet")).spliterator(), false)
                        .filter(ValueChecks::hasData)
                        .toList());
    long visible = rows.stream().filter(row -> !row.getZeroHeight()).count();
    if (rows.size() != subject.entry().get("total").asInt()
        || visible != subject.entry().get("visible").asInt()) {
      problems.add("expected " + subject.entry() + ", found " + rows.size() + ", " + visible);
    }
  }

  static void noText(Subject subject, List<String> problems) {
    subject
        .output()
        .read(
            workbook -> {
              workbook.forEach(
                  sheet ->
                      sheet.forEach(
                          row ->
                              row.forEach(cell -> noText(cell, subject.text("text"), problems))));
              return workbook;
            });
  }

  static void nothingUnderMerges(Subject subject, List<String> problems) {
    subject
        .output()
        .read(
            workbook -> {
              workbook.forEach(sheet -> nothingUnderMerges(sheet, problems));
              return workbook;
            });
  }

  /** Returns what a cell holds: text as it is, a number in plain digits, a formula as its text. */
  static String held(@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    return cell.getCellType() == CellType.NUMERIC
        ? number(cell.getNumericCellValue())
        : cell.toString();
  }

  static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** Text such as 5.0 is the number 5: the template's cells may be of either kind. */
  static boolean isSame(JsonNode expected, String found) {
    if (!expected.isNumber()) {
      return expected.asText().equals(found);
    }
    try {
      return new BigDecimal(found).compareTo(expected.decimalValue()) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  static @Nullable Cell cell(Sheet sheet, CellAddress address) {
    Row row = sheet.getRow(address.getRow());
    return row == null ? null : row.getCell(address.getColumn());
  }

  private static void nothingUnderMerges(Sheet sheet, List<String> problems) {
    for (CellRangeAddress merged : sheet.getMergedRegions()) {
      for (CellAddress address : merged) {
        boolean first =
            address.getRow() == merged.getFirstRow()
                && address.getColumn() == merged.getFirstColumn();
        if (!first && !held(cell(sheet, address)).isEmpty()) {
          problems.add("expected nothing in " + address + " below " + merged.formatAsString());
        }
      }
    }
  }

  private static void noText(Cell cell, String text, List<String> problems) {
    String comment =
        cell.getCellComment() == null ? "" : cell.getCellComment().getString().getString();
    if (held(cell).contains(text) || comment.contains(text)) {
      problems.add("did not expect '" + text + "' in " + cell.getAddress());
    }
  }

  private static boolean hasData(Row row) {
    return StreamSupport.stream(row.spliterator(), false).anyMatch(cell -> !held(cell).isEmpty());
  }
}
