package io.github.visiontemplate.poi.internal.calc;

import io.github.visiontemplate.poi.internal.xml.XmlElement;
import io.github.visiontemplate.poi.internal.xml.XmlText;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A cell as written, and its formula.
 *
 * @param cell the cell
 * @param element the formula's element; null where the cell only holds a result
 * @param formula on what it depends
 */
record FormulaCell(XmlElement cell, @Nullable XmlElement element, SheetFormula formula) {

  /** Returns the text of a formula's element. */
  static String text(XmlElement element) {
    return Objects.requireNonNullElse(element.text(), "");
  }

  static @Nullable XmlElement element(XmlElement cell) {
    return cell.child("f").orElse(null);
  }

  /** Returns the name of the group with which the formula is shared; null where it is not. */
  @Nullable String group() {
    return element == null ? null : group(element);
  }

  static @Nullable String group(XmlElement element) {
    return "shared".equals(element.attribute("t")) ? element.attribute("si") : null;
  }

  /** Returns the cells that get their results from this formula; null for this one alone. */
  @Nullable String area() {
    String type = element == null ? null : element.attribute("t");
    return "array".equals(type) || "dataTable".equals(type) ? cellArea() : null;
  }

  private @Nullable String cellArea() {
    return element == null ? null : element.attribute("ref");
  }

  boolean isDataTable() {
    return element != null && "dataTable".equals(element.attribute("t"));
  }

  /**
   * Returns the cell as it is to be written.
   *
   * @param own whether the formula is written out, because the cell that holds the shared text has
   *     lost it
   * @param stale whether the result is left out
   */
  String written(boolean own, boolean stale) {
    XmlElement outer = stale ? cell.with("t", null).with("vm", null) : cell;
    return cell.children().stream()
        .filter(child -> !(stale && child.local().equals("v")))
        .map(child -> own && child.local().equals("f") ? ownFormula() : child.source())
        .collect(Collectors.joining("", outer.startTag(), "</%sc>".formatted(cell.prefix())));
  }

  private String ownFormula() {
    return "<%1$sf>%2$s</%1$sf>".formatted(cell.prefix(), XmlText.escaped(formula.text()));
  }
}
