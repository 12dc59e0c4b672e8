package io.github.visiontemplate.poi.internal.calc;

import io.github.visiontemplate.poi.internal.sheet.XmlText;
import io.github.visiontemplate.poi.internal.workbook.XmlElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The names that formulas of a workbook can use: its sheets and what it defines. Programs do not
 * tell A from a.
 *
 * @param sheets the place of each sheet in the workbook's list, by its name in lower case
 * @param defined the formulas of each defined name, of all sheets, by the name in lower case
 */
record WorkbookNames(Map<String, Integer> sheets, Map<String, List<String>> defined) {

  static WorkbookNames of(XmlElement workbook) {
    Map<String, Integer> sheets = new HashMap<>();
    for (XmlElement list : workbook.children("sheets")) {
      for (XmlElement sheet : list.children("sheet")) {
        sheets.putIfAbsent(lower(sheet.attribute("name")), sheets.size());
      }
    }
    Map<String, List<String>> defined = new HashMap<>();
    for (XmlElement list : workbook.children("definedNames")) {
      for (XmlElement name : list.children("definedName")) {
        String formula = Objects.requireNonNullElse(XmlText.resolved(name.content()), "");
        defined.computeIfAbsent(lower(name.attribute("name")), key -> new ArrayList<>()).add(formula);
      }
    }
    return new WorkbookNames(sheets, defined);
  }

  /** Returns the place of a sheet, or null where the workbook has none of that name. */
  @org.jspecify.annotations.Nullable Integer sheet(String name) {
    return sheets.get(lower(name));
  }

  List<String> defined(String name) {
    return defined.getOrDefault(lower(name), List.of());
  }

  static String lower(@org.jspecify.annotations.Nullable String name) {
    return name == null ? "" : name.toLowerCase(Locale.ROOT);
  }
}
