package io.github.visiontemplate.poi.internal.rows;

import io.github.visiontemplate.poi.internal.xml.ChildOrder;
import io.github.visiontemplate.poi.internal.xml.NewChildren;
import io.github.visiontemplate.poi.internal.xml.XmlTag;
import io.github.visiontemplate.poi.internal.xml.XmlVisitor;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of the workbook, such as print areas; and that it is to be calculated anew. */
final class WorkbookNames implements XmlVisitor {

  private static final String CALCULATION = "calcPr";

  private final Removal removal;
  private final boolean calculated;
  private final boolean hasCalculation;
  private final Map<Integer, Removal> inside = new HashMap<>();
  private int sheets;

  /**
   * @param calculated whether the workbook holds results of formulas of other cells, which a
   *     program that opens it must not believe any more
   * @param hasCalculation whether the part says how it is calculated
   */
  WorkbookNames(Removal removal, boolean calculated, boolean hasCalculation) {
    this.removal = removal;
    this.calculated = calculated;
    this.hasCalculation = hasCalculation;
  }

  @Override
  public XmlVisitor visit(XmlTag root) {
    NewChildren missing = new NewChildren(ChildOrder.WORKBOOK);
    if (calculated && !hasCalculation) {
      missing.add(CALCULATION, "<" + root.prefix() + CALCULATION + " fullCalcOnLoad=\"1\"/>");
    }
    return missing.into(root, this::inside);
  }

  private @Nullable XmlVisitor inside(XmlTag tag) {
    switch (tag.name()) {
      case "sheet" -> sheet(tag);
      case "definedName" -> name(tag);
      case CALCULATION -> {
        if (calculated) {
          tag.set("fullCalcOnLoad", "1");
        }
      }
      default -> {}
    }
    return this::inside;
  }

  private void sheet(XmlTag tag) {
    String name = tag.get("name");
    Removal within = name == null ? null : removal.inside(name);
    if (within != null) {
      inside.put(sheets, within);
    }
    sheets++;
  }

  private void name(XmlTag tag) {
    Removal seen = inside.get(RowNumbers.parse(tag.get("localSheetId")));
    tag.text((seen == null ? removal : seen)::name);
  }
}
