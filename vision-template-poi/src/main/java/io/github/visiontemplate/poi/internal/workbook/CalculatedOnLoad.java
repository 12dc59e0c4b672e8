package io.github.visiontemplate.poi.internal.workbook;

import io.github.visiontemplate.poi.internal.rewrite.ChildOrder;
import io.github.visiontemplate.poi.internal.rewrite.NewChildren;
import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;
import org.jspecify.annotations.Nullable;

/** Makes the workbook part ask programs to calculate all formulas when they open the workbook. */
public final class CalculatedOnLoad implements XmlVisitor {

  private static final String CALCULATION = "calcPr";
  private static final String ON_LOAD = "fullCalcOnLoad";

  @Override
  public XmlVisitor visit(XmlTag root) {
    NewChildren missing = new NewChildren(ChildOrder.WORKBOOK);
    missing.addIfMissing(
        CALCULATION, "<%s%s %s=\"1\"/>".formatted(root.prefix(), CALCULATION, ON_LOAD));
    return missing.into(root, CalculatedOnLoad::child);
  }

  private static @Nullable XmlVisitor child(XmlTag tag) {
    if (tag.name().equals(CALCULATION)) {
      tag.set(ON_LOAD, "1");
    }
    return null;
  }
}
