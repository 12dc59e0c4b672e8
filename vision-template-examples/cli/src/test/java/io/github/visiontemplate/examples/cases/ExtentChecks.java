package io.github.visiontemplate.examples.cases;

import io.github.visiontemplate.examples.cases.OutputChecks.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.w3c.dom.Element;

/** How far sheets, and the rules over their cells, reach. */
final class ExtentChecks {

  private static final int ROWS_BEYOND = 2_000;
  private static final int COLUMNS_BEYOND = 50;
  private static final int MAX_COLUMNS = 16_384;

  private ExtentChecks() {}

  /** The last row and column of a sheet that have a cell, from 0; −1 if there is none. */
  record Extent(int row, int column) {

    static Extent of(Parts parts, Parts.Sheet sheet) {
      int row = -1;
      int column = -1;
      for (Element cell : parts.elements(sheet.part(), "c")) {
        CellReference address = new CellReference(cell.getAttribute("r"));
        row = Math.max(row, address.getRow());
        column = Math.max(column, address.getCol());
      }
      return new Extent(row, column);
    }
  }

  static void dimension(Subject subject, List<String> problems) {
    Parts output = subject.output();
    for (Parts.Sheet sheet : output.sheets()) {
      Extent cells = Extent.of(output, sheet);
      for (Element dimension : output.elements(sheet.part(), "dimension")) {
        CellRangeAddress said = CellRangeAddress.valueOf(dimension.getAttribute("ref"));
        int rows = said.getLastRow() - cells.row();
        int columns = said.getLastColumn() - cells.column();
        if (rows < 0 || columns < 0 || rows > ROWS_BEYOND || columns > COLUMNS_BEYOND) {
          problems.add(sheet.name() + " says " + said.formatAsString() + ", found " + cells);
        }
      }
    }
  }

  static void extents(Subject subject, List<String> problems) {
    Parts output = subject.output();
    for (Parts.Sheet sheet : output.sheets()) {
      int last = Extent.of(output, sheet).row();
      ruled(output, sheet)
          .flatMap(range -> Arrays.stream(range.split(" ")))
          .map(CellRangeAddress::valueOf)
          .filter(range -> lastRow(range) > last + ROWS_BEYOND)
          .forEach(
              range -> problems.add(sheet.name() + " has a rule over " + range.formatAsString()));
    }
  }

  static void maxColumn(Subject subject, List<String> problems) {
    Parts output = subject.output();
    for (Parts.Sheet sheet : output.sheets()) {
      Stream<String> cells = attributes(output, sheet.part(), "c", "r");
      Stream<String> ranges = Stream.concat(ruled(output, sheet), others(output, sheet));
      Stream.concat(cells, ranges.flatMap(range -> Arrays.stream(range.split("[ :]"))))
          .filter(address -> column(address) > MAX_COLUMNS)
          .forEach(address -> problems.add("expected no column beyond XFD, found " + address));
      attributes(output, sheet.part(), "col", "max")
          .filter(column -> Integer.parseInt(column) > MAX_COLUMNS)
          .forEach(column -> problems.add("expected no column beyond XFD, found " + column));
    }
  }

  /** Returns the ranges of validations, filters and conditional formats. */
  private static Stream<String> ruled(Parts output, Parts.Sheet sheet) {
    String part = sheet.part();
    Stream<String> main =
        Stream.of(
                attributes(output, part, "dataValidation", "sqref"),
                attributes(output, part, "conditionalFormatting", "sqref"),
                attributes(output, part, "autoFilter", "ref"),
                output.elements(part, "sqref").stream().map(Element::getTextContent))
            .flatMap(each -> each);
    Stream<String> tables =
        Relation.of(output, part).stream()
            .filter(relation -> relation.type().equals("table"))
            .flatMap(relation -> attributes(output, relation.part(), "autoFilter", "ref"));
    return Stream.concat(main, tables);
  }

  private static Stream<String> others(Parts output, Parts.Sheet sheet) {
    return Stream.of(
            attributes(output, sheet.part(), "dimension", "ref"),
            attributes(output, sheet.part(), "mergeCell", "ref"),
            attributes(output, sheet.part(), "hyperlink", "ref"))
        .flatMap(each -> each);
  }

  private static Stream<String> attributes(
      Parts output, String part, String element, String attribute) {
    return output.elements(part, element).stream()
        .map(each -> each.getAttribute(attribute))
        .filter(value -> !value.isBlank());
  }

  /** A range of whole columns has no row. */
  private static int lastRow(CellRangeAddress range) {
    return range.getLastRow() < 0
        ? SpreadsheetVersion.EXCEL2007.getLastRowIndex()
        : range.getLastRow();
  }

  /** Returns the column of an address, from 1; POI refuses to read those beyond the last. */
  private static int column(String address) {
    return address
        .chars()
        .filter(Character::isLetter)
        .reduce(0, (column, letter) -> column * 26 + letter - 'A' + 1);
  }
}
