package io.github.visiontemplate.poi.internal.rows;

import io.github.visiontemplate.poi.internal.rewrite.XmlHold;
import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;

/**
 * A rule for ranges of cells, such as a validation. The ranges are either in an attribute or in an
 * element after the formulas. The formulas are written for the first row of the ranges. A rule is
 * dropped if none of its ranges is left.
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
