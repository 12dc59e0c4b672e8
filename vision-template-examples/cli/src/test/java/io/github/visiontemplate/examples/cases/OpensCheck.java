package io.github.visiontemplate.examples.cases;

import io.github.visiontemplate.examples.cases.OutputChecks.Subject;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** Whether programs that are strict about the markup open a workbook. */
final class OpensCheck {

  private static final Set<String> OPERATORS =
      Set.of(
          "",
          "equal",
          "lessThan",
          "lessThanOrEqual",
          "notEqual",
          "greaterThanOrEqual",
          "greaterThan");

  private OpensCheck() {}

  static void check(Subject subject, List<String> problems) {
    Parts output = subject.output();
    int sheets = output.read(workbook -> workbook.getNumberOfSheets());
    if (sheets != output.sheets().size()) {
      problems.add("expected POI to open the sheets");
    }
    for (Parts.Sheet sheet : output.sheets()) {
      for (Element filter : output.elements(sheet.part(), "customFilter")) {
        if (!OPERATORS.contains(filter.getAttribute("operator"))) {
          problems.add("there is no filter operator " + filter.getAttribute("operator"));
        }
      }
    }
    Openpyxl.open(output.file()).ifPresent(problems::add);
  }
}
