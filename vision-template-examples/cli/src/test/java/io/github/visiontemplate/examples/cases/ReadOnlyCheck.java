package io.github.visiontemplate.examples.cases;

import io.github.visiontemplate.examples.cases.ExtentChecks.Extent;
import io.github.visiontemplate.examples.cases.OutputChecks.Subject;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.w3c.dom.Element;

/** What readers see that trust a sheet's dimension. */
final class ReadOnlyCheck {

  private ReadOnlyCheck() {}

  static void check(Subject subject, List<String> problems) {
    Parts output = subject.output();
    Parts.Sheet sheet =
        subject.entry().has("index")
            ? output.sheets().get(subject.entry().get("index").asInt())
            : subject.sheet();
    int rows = subject.entry().get("minRows").asInt();
    int columns = subject.entry().get("minColumns").asInt();
    Extent extent = Extent.of(output, sheet);
    for (Element dimension : output.elements(sheet.part(), "dimension")) {
      CellRangeAddress said = CellRangeAddress.valueOf(dimension.getAttribute("ref"));
      extent =
          new Extent(
              Math.min(extent.row(), said.getLastRow()),
              Math.min(extent.column(), said.getLastColumn()));
    }
    if (extent.row() + 1 < rows || extent.column() + 1 < columns) {
      problems.add("expected " + subject.entry() + ", found " + extent);
    }
    Openpyxl.readOnly(output.file(), sheet.name(), rows, columns).ifPresent(problems::add);
  }
}
