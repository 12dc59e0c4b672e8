package io.github.visiontemplate.poi.internal.rows;

import io.github.visiontemplate.poi.internal.rewrite.XmlHold;
import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;

/**
 * A rule for some ranges, such as a validation, in either form: the ranges are in an attribute, or
 * in an element behind the formulas that are written for their first row. A rule without a range
 * left is dropped.
 */
final class RangedElement implements XmlVisitor {

  private final ReferenceShift shift;
  private final XmlHold hold;
  private ReferenceShift.Base base = new ReferenceShift.Base(1, 1);

  RangedElement(ReferenceShift shift, XmlTag tag) {
    this.shift = shift;
    this.hold = tag.hold();
    String ranges = tag.get("sqref");
    if (ranges != null) {
      tag.set("sqref", left(ranges));
    }
  }

  @Override
  public XmlVisitor visit(XmlTag tag) {
    switch (tag.name()) {
      case "sqref" -> tag.text(this::left);
      case "f", "formula", "formula1", "formula2" -> tag.textLater(this::formula);
      case "cfvo" -> {
        String value = tag.get("val");
        if (value != null) {
          tag.setLater("val", () -> formula(value));
        }
      }
      default -> {}
    }
    return this;
  }

  private String formula(String formula) {
    return shift.formula(formula, base);
  }

  private String left(String ranges) {
    base = shift.base(ranges);
    String left = shift.ranges(ranges);
    if (left == null) {
      hold.drop();
    }
    return left == null ? ranges : left;
  }
}
