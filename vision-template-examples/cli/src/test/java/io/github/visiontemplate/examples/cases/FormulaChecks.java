package io.github.visiontemplate.examples.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.visiontemplate.examples.cases.OutputChecks.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Whether formulas are calculated anew, and nothing speaks of formulas that are gone. */
final class FormulaChecks {

  private static final String CHAIN = "xl/calcChain.xml";

  private FormulaChecks() {}

  static void fullCalcOnLoad(Subject subject, List<String> problems) {
    List<Element> settings = subject.output().elements(Parts.WORKBOOK, "calcPr");
    if (settings.stream().noneMatch(each -> Xml.isTrue(each.getAttribute("fullCalcOnLoad")))) {
      problems.add("expected calcPr to ask for it");
    }
  }

  /** A formula may have no stored result, or the one that is true now. */
  static void cached(Subject subject, List<String> problems) {
    for (Map.Entry<String, JsonNode> each : subject.entry().get("cells").properties()) {
      String[] place = each.getKey().split("!", 2);
      Element cell = cell(subject.output(), place[0], place[1]);
      List<Element> results = Xml.all(cell, "v");
      if (Xml.all(cell, "f").isEmpty()) {
        problems.add("expected a formula in " + each.getKey());
      } else if (!results.isEmpty()
          && !ValueChecks.isSame(each.getValue(), results.get(0).getTextContent())) {
        problems.add("expected " + each + ", found " + results.get(0).getTextContent());
      }
    }
  }

  static void calcChain(Subject subject, List<String> problems) {
    Parts output = subject.output();
    if (!output.has(CHAIN)) {
      noWordOfTheChain(output, problems);
      return;
    }
    Map<String, Set<String>> formulas =
        output.sheets().stream()
            .collect(Collectors.toMap(Parts.Sheet::id, sheet -> formulas(output, sheet)));
    String sheet = "";
    for (Element entry : output.elements(CHAIN, "c")) {
      sheet = entry.hasAttribute("i") ? entry.getAttribute("i") : sheet;
      if (!formulas.getOrDefault(sheet, Set.of()).contains(entry.getAttribute("r"))) {
        problems.add("expected a formula in " + entry.getAttribute("r") + " of sheet " + sheet);
      }
    }
    if (output.elements(CHAIN, "c").isEmpty()) {
      problems.add("expected a chain with entries, or none");
    }
  }

  private static void noWordOfTheChain(Parts output, List<String> problems) {
    boolean related =
        Relation.of(output, Parts.WORKBOOK).stream().anyMatch(each -> each.part().equals(CHAIN));
    boolean typed =
        output.elements("[Content_Types].xml", "Override").stream()
            .anyMatch(each -> each.getAttribute("PartName").equals("/" + CHAIN));
    if (related || typed) {
      problems.add("did not expect a word of a chain that is gone");
    }
  }

  private static Set<String> formulas(Parts output, Parts.Sheet sheet) {
    return cells(output, sheet)
        .filter(cell -> !Xml.all(cell, "f").isEmpty())
        .map(cell -> cell.getAttribute("r"))
        .collect(Collectors.toSet());
  }

  private static Element cell(Parts output, String sheet, String address) {
    return cells(output, output.sheet(sheet))
        .filter(cell -> cell.getAttribute("r").equals(address))
        .findFirst()
        .orElseThrow(() -> new AssertionError("expected a cell " + sheet + "!" + address));
  }

  private static Stream<Element> cells(Parts output, Parts.Sheet sheet) {
    return output.elements(sheet.part(), "c").stream();
  }
}
