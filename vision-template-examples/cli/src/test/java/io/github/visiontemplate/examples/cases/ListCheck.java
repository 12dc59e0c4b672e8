package io.github.visiontemplate.examples.cases;

import io.github.visiontemplate.examples.cases.OutputChecks.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Whether what was filled in is what the template's own drop-down offers. */
final class ListCheck {

  private ListCheck() {}

  static void check(Subject subject, List<String> problems) {
    subject
        .output()
        .read(
            workbook -> {
              check(subject, workbook, problems);
              return workbook;
            });
  }

  private static void check(Subject subject, XSSFWorkbook workbook, List<String> problems) {
    Sheet sheet = workbook.getSheet(subject.text("sheet"));
    int filled = 0;
    for (CellAddress address : CellRangeAddress.valueOf(subject.text("range"))) {
      String value = ValueChecks.held(ValueChecks.cell(sheet, address));
      if (!value.isEmpty()) {
        filled++;
        Optional<List<String>> offered = offered(workbook, sheet, address);
        if (offered.isEmpty() || !offered.get().contains(value)) {
          problems.add("expected one of " + offered + " in " + address + ", found '" + value + "'");
        }
      }
    }
    if (filled == 0) {
      problems.add("expected filled cells in " + subject.text("range"));
    }
  }

  private static Optional<List<String>> offered(
      XSSFWorkbook workbook, Sheet sheet, CellAddress address) {
    return sheet.getDataValidations().stream()
        .filter(validation -> covers(validation, address))
        .map(DataValidation::getValidationConstraint)
        .filter(rule -> rule.getValidationType() == DataValidationConstraint.ValidationType.LIST)
        .map(rule -> offered(workbook, rule))
        .findFirst();
  }

  private static boolean covers(DataValidation validation, CellAddress address) {
    return Arrays.stream(validation.getRegions().getCellRangeAddresses())
        .anyMatch(range -> range.isInRange(address.getRow(), address.getColumn()));
  }

  private static List<String> offered(XSSFWorkbook workbook, DataValidationConstraint rule) {
    if (rule.getExplicitListValues() != null) {
      return Arrays.stream(rule.getExplicitListValues()).map(String::strip).toList();
    }
    AreaReference area = new AreaReference(rule.getFormula1(), SpreadsheetVersion.EXCEL2007);
    Sheet sheet = workbook.getSheet(area.getFirstCell().getSheetName());
    CellRangeAddress range =
        new CellRangeAddress(
            area.getFirstCell().getRow(),
            area.getLastCell().getRow(),
            area.getFirstCell().getCol(),
            area.getLastCell().getCol());
    return StreamSupport.stream(range.spliterator(), false)
        .map(address -> ValueChecks.held(ValueChecks.cell(sheet, address)))
        .toList();
  }
}
