package io.github.visiontemplate.examples.programs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What people use in a workbook, except for its values.
 *
 * @param items by what it is called, what there is of it
 */
record Features(Map<String, Set<String>> items) {

  static Features of(Path file) throws IOException {
    Features features = new Features(new LinkedHashMap<>());
    try (XSSFWorkbook workbook = (XSSFWorkbook) Poi.open(file)) {
      workbook.forEach(sheet -> features.collect((XSSFSheet) sheet));
    }
    return features;
  }

  private void collect(XSSFSheet sheet) {
    for (DataValidation rule : sheet.getDataValidations()) {
      Stream.of(rule.getRegions().getCellRangeAddresses())
          .flatMap(Features::cells)
          .forEach(cell -> add("input rules", sheet, cell));
    }
    var sheetPart = sheet.getCTWorksheet();
    if (sheetPart.isSetAutoFilter()) {
      add("filter", sheet, sheetPart.getAutoFilter().getRef());
    }
    sheet.getCellComments().keySet().forEach(cell -> add("notes", sheet, cell.toString()));
    sheet.getHyperlinkList().forEach(link -> add("links", sheet, link.getCellRef()));
    sheet.getMergedRegions().forEach(area -> add("merged cells", sheet, area.formatAsString()));
    if (sheet.getPaneInformation() != null) {
      add("frozen header", sheet, "");
    }
    if (sheet.getRepeatingRows() != null) {
      add("repeated header", sheet, sheet.getRepeatingRows().formatAsString());
    }
    if (sheet.getPrintSetup().getLandscape()) {
      add("landscape", sheet, "");
    }
    if (sheet.getFitToPage()) {
      PrintSetup print = sheet.getPrintSetup();
      add("fit to width", sheet, print.getFitWidth() + "x" + print.getFitHeight());
    }
    if (sheet.getWorkbook().isSheetHidden(sheet.getWorkbook().getSheetIndex(sheet))) {
      add("hidden sheet", sheet, "");
    }
    for (int row : sheet.getRowBreaks()) {
      add("page breaks", sheet, String.valueOf(row));
    }
  }

  private void add(String feature, XSSFSheet sheet, String item) {
    items.computeIfAbsent(feature, any -> new TreeSet<>()).add(sheet.getSheetName() + "!" + item);
  }

  /** Returns what other features lack of these, each as a few words. */
  List<String> lostIn(Features other) {
    List<String> lost = new ArrayList<>();
    items.forEach(
        (feature, all) -> {
          Set<String> left = other.items.getOrDefault(feature, Set.of());
          if (left.isEmpty()) {
            lost.add("no " + feature);
          } else if (!left.containsAll(all)) {
            lost.add(feature + " changed");
          }
        });
    return lost;
  }

  private static Stream<String> cells(CellRangeAddress area) {
    return StreamSupport.stream(area.spliterator(), false).map(CellAddress::formatAsString);
  }
}
