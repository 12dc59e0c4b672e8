package io.github.visiontemplate.poi.internal.rows;

import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;

/**
 * Shifts the formulas in cells, charts, rules and controls, and the cells that links and pivot
 * tables name. Works for every kind of part except VML.
 */
record FormulaPlaces(ReferenceShift shift) implements XmlVisitor {

  @Override
  public XmlVisitor visit(XmlTag tag) {
    switch (tag.name()) {
      case "f",
          "formula",
          "formula1",
          "formula2",
          "calculatedColumnFormula",
          "totalsRowFormula" -> {
        shift.budget().found(tag);
        tag.text(shift::formula);
      }
      case "cfvo" -> formula(tag, "val");
      case "hyperlink" -> link(tag);
      case "worksheetSource", "dataRef" -> source(tag);
      case "sp" -> formula(tag, "textlink");
      case "control", "controlPr" -> {
        formula(tag, "linkedCell");
        formula(tag, "listFillRange");
      }
      case "formControlPr" -> {
        formula(tag, "fmlaLink");
        formula(tag, "fmlaRange");
        formula(tag, "fmlaGroup");
        formula(tag, "fmlaTxbx");
      }
      default -> {}
    }
    return this;
  }

  private void formula(XmlTag tag, String attribute) {
    String formula = tag.get(attribute);
    if (formula != null) {
      tag.set(attribute, shift.formula(formula));
    }
  }

  /** Shifts the target of a link. A link to a removed cell is dropped. */
  private void link(XmlTag tag) {
    String location = tag.get("location");
    if (location == null) {
      return;
    }
    String left = shift.formula(location);
    if (left.contains("#REF!") && !location.contains("#REF!")) {
      tag.drop();
    } else {
      tag.set("location", left);
    }
  }

  /** Shifts the range from which a pivot table or a consolidation takes its data. */
  private void source(XmlTag tag) {
    String sheet = tag.get("sheet");
    String range = tag.get("ref");
    ReferenceShift there = sheet != null ? shift.inside(sheet) : shift.within() ? shift : null;
    if (there != null && range != null) {
      String left = there.ranges(range);
      tag.set("ref", left == null ? range : left);
    }
  }
}
