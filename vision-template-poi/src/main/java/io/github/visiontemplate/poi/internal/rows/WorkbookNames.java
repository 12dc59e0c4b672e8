package io.github.visiontemplate.poi.internal.rows;

import io.github.visiontemplate.poi.internal.xml.XmlTag;
import io.github.visiontemplate.poi.internal.xml.XmlVisitor;
import java.util.HashMap;
import java.util.Map;

/** The names of the workbook, such as print areas. */
final class WorkbookNames implements XmlVisitor {

  private final Removal removal;
  private final Map<Integer, Removal> inside = new HashMap<>();
  private int sheets;

  WorkbookNames(Removal removal) {
    this.removal = removal;
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
