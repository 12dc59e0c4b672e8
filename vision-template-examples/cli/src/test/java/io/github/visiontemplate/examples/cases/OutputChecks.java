package io.github.visiontemplate.examples.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** The checks of a written workbook, by name. */
final class OutputChecks {

  private static final Map<String, OutputCheck> CHECKS =
      Map.ofEntries(
          Map.entry("cell", ValueChecks::cell),
          Map.entry("noSheetHolds", ValueChecks::holdsNothing),
          Map.entry("rows", ValueChecks::rows),
          Map.entry("noText", ValueChecks::noText),
          Map.entry("nothingUnderMerges", ValueChecks::nothingUnderMerges),
          Map.entry("listAllows", ListCheck::check),
          Map.entry("cached", FormulaChecks::cached),
          Map.entry("calcChain", FormulaChecks::calcChain),
          Map.entry("fullCalcOnLoad", FormulaChecks::fullCalcOnLoad),
          Map.entry("dimension", ExtentChecks::dimension),
          Map.entry("extents", ExtentChecks::extents),
          Map.entry("maxColumn", ExtentChecks::maxColumn),
          Map.entry("readOnlyRows", ReadOnlyCheck::check),
          Map.entry("zipInputStream", ZipChecks::stream),
          Map.entry("zipDescriptors", ZipChecks::descriptors),
          Map.entry("relativeTargets", PackageChecks::relativeTargets),
          Map.entry("noFilterCondition", PackageChecks::noFilterCondition),
          Map.entry("noSheet", PackageChecks::noSheet),
          Map.entry("noComments", PackageChecks::noComments),
          Map.entry("typeFitsName", PackageChecks::typeFitsName),
          Map.entry("maxCellFormats", PackageChecks::maxCellFormats),
          Map.entry("sheetUntouched", PackageChecks::sheetUntouched),
          Map.entry("namedViews", PackageChecks::namedViews),
          Map.entry("opensInOpenpyxl", OpensCheck::check));

  private OutputChecks() {}

  /** What a check sees: its own entry, the workbook that was given and the one that was written. */
  record Subject(JsonNode entry, Parts input, Parts output) {

    String text(String field) {
      return entry.path(field).asText();
    }

    /** Returns the sheet that the check names, otherwise the first visible one. */
    Parts.Sheet sheet() {
      return output.sheet(entry.has("sheet") ? text("sheet") : null);
    }
  }

  /** Adds what is not right. */
  @FunctionalInterface
  interface OutputCheck {
    void check(Subject subject, List<String> problems);
  }

  static void check(Outcome outcome, JsonNode expected, List<String> problems) {
    expected.forEach(each -> checkOne(outcome, each, problems));
  }

  private static void checkOne(Outcome outcome, JsonNode entry, List<String> problems) {
    String name = entry.get("check").asText();
    boolean written = Files.isRegularFile(outcome.output());
    if (name.equals("notWritten")) {
      if (written) {
        problems.add("did not expect an output");
      }
    } else if (name.equals("ifWritten")) {
      if (written) {
        checkOne(outcome, entry.get("then"), problems);
      }
    } else if (!written) {
      problems.add(name + ": expected an output");
    } else {
      run(name, outcome, entry, problems);
    }
  }

  private static void run(String name, Outcome outcome, JsonNode entry, List<String> problems) {
    OutputCheck check = CHECKS.get(name);
    if (check == null) {
      problems.add("there is no check " + name);
      return;
    }
    Subject subject = new Subject(entry, Parts.of(outcome.input()), Parts.of(outcome.output()));
    int before = problems.size();
    check.check(subject, problems);
    problems.subList(before, problems.size()).replaceAll(problem -> name + ": " + problem);
  }
}
