package io.github.visiontemplate.poi.internal.rows;

import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;
import java.util.HashMap;
import java.util.Map;

/** Shifts the defined names of the workbook, such as print areas. */
final class WorkbookNames implements XmlVisitor {

  private final ReferenceShift shift;
  private final Map<Integer, ReferenceShift> inside = new HashMap<>();
  private int sheets;

  WorkbookNames(ReferenceShift shift) {
    this.shift = shift;
  }

  @Override
  public XmlVisitor visit(XmlTag tag) {
    switch (tag.name()) {
      case "sheet" -> sheet(tag);
      case "definedName" -> name(tag);
      default -> {}
    }
    return this;
  }

  private void sheet(XmlTag tag) {
    String name = tag.get("name");
    ReferenceShift within = name == null ? null : shift.inside(name);
    if (within != null) {
      inside.put(sheets, within);
    }
    sheets++;
  }

  private void name(XmlTag tag) {
    ReferenceShift seen = inside.get(RowNumbers.parse(tag.get("localSheetId")));
    tag.text((seen == null ? shift : seen)::name);
  }
}
