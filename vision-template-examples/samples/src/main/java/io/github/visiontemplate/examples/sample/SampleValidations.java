package io.github.visiontemplate.examples.sample;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.jspecify.annotations.Nullable;

/**
 * Adds the data validations of the form, which restrict what people can type in a spreadsheet
 * program.
 */
final class SampleValidations {

  private SampleValidations() {}

  static void add(Sheet sheet, List<Column> columns, int lastRow) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    for (int i = 0; i < columns.size(); i++) {
      DataValidationConstraint constraint = constraint(helper, columns.get(i).header());
      if (constraint != null) {
        CellRangeAddressList cells = new CellRangeAddressList(1, lastRow, i, i);
        DataValidation validation = helper.createValidation(constraint, cells);
        validation.setShowErrorBox(true);
        validation.setEmptyCellAllowed(true);
        sheet.addValidationData(validation);
      }
    }
  }

  private static @Nullable DataValidationConstraint constraint(
      DataValidationHelper helper, String header) {
    if (header.contains("OK镜")) {
      return helper.createExplicitListConstraint(new String[] {"是", "否"});
    }
    if (header.contains("视力")) {
      return decimal(helper, "0", "9");
    }
    if (header.contains("球镜")) {
      return decimal(helper, "-30", "30");
    }
    if (header.contains("柱镜")) {
      return decimal(helper, "-15", "15");
    }
    return header.contains("轴位")
        ? helper.createIntegerConstraint(OperatorType.BETWEEN, "0", "180")
        : null;
  }

  private static DataValidationConstraint decimal(
      DataValidationHelper helper, String from, String to) {
    return helper.createDecimalConstraint(OperatorType.BETWEEN, from, to);
  }
}
