package io.github.visiontemplate.poi.internal.calc;

import io.github.visiontemplate.poi.internal.xml.XmlElement;
import io.github.visiontemplate.poi.internal.xml.XmlText;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A cell as it was written, and its formula.
 *
 * @param cell the cell
 * @param element the formula's element; null if the cell only holds a result
 * @param formula the formula and what it depends on
 */
record FormulaCell(XmlElement cell, @Nullable XmlElement element, SheetFormula formula) {

  /** Returns the text of a formula's element. */
  static String text(XmlElement element) {
    return Objects.requireNonNullElse(element.text(), "");
  }

  static @Nullable XmlElement element(XmlElement cell) {
    return cell.child("f").orElse(null);
  }

  /** Returns the name of the group that shares the formula, or null if it is not shared. */
  @Nullable String group() {
    return element == null ? null : group(element);
  }

  static @Nullable String group(XmlElement element) {
    return "shared".equals(element.attribute("t")) ? element.attribute("si") : null;
  }

  /**
   * Returns the range that this formula fills with results, or null if it fills only its own cell.
   */
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
   * Returns the changed cell as XML.
   *
   * @param own whether to write the formula out because the cell with the shared text has lost it
   * @param stale whether to leave the stored result out
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
