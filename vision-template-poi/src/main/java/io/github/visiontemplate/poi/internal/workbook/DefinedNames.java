package io.github.visiontemplate.poi.internal.workbook;

import io.github.visiontemplate.poi.internal.xml.XmlElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The names that formulas of a workbook can use: the names of its sheets and its defined names.
 * Names are compared without regard to case.
 *
 * @param sheets the position of each sheet in the workbook's list, by its name in lower case
 * @param formulas the formulas of each defined name in any sheet, by the name in lower case
 */
public record DefinedNames(Map<String, Integer> sheets, Map<String, List<String>> formulas) {

  /** Reads the names from the workbook part. */
  public static DefinedNames of(XmlElement workbook) {
    Map<String, Integer> sheets = new HashMap<>();
    for (XmlElement list : workbook.children("sheets")) {
      for (XmlElement sheet : list.children("sheet")) {
        sheets.putIfAbsent(lower(sheet.attribute("name")), sheets.size());
      }
    }
    Map<String, List<String>> formulas = new HashMap<>();
    for (XmlElement list : workbook.children("definedNames")) {
      for (XmlElement name : list.children("definedName")) {
        String formula = Objects.requireNonNullElse(name.text(), "");
        formulas
            .computeIfAbsent(lower(name.attribute("name")), key -> new ArrayList<>())
            .add(formula);
      }
    }
    return new DefinedNames(sheets, formulas);
  }

  /** Returns the position of a sheet, or null if the workbook has no sheet of that name. */
  public @Nullable Integer sheet(String name) {
    return sheets.get(lower(name));
  }

  /** Returns the formulas of a name, or an empty list if the name is not defined. */
  public List<String> formulas(String name) {
    return formulas.getOrDefault(lower(name), List.of());
  }

  /**
   * Returns the sheet name that a reference's prefix contains. The prefix ends with its exclamation
   * mark.
   */
  public static String sheetOf(String prefix) {
    String name = prefix.substring(0, prefix.length() - 1);
    boolean quoted = name.length() > 1 && name.startsWith("'") && name.endsWith("'");
    return quoted ? name.substring(1, name.length() - 1).replace("''", "'") : name;
  }

  private static String lower(@Nullable String name) {
    return name == null ? "" : name.toLowerCase(Locale.ROOT);
  }
}
