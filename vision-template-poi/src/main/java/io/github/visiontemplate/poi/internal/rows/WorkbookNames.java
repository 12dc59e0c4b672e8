package io.github.visiontemplate.poi.internal.rows;

import io.github.visiontemplate.poi.internal.sheet.XmlTag;
import io.github.visiontemplate.poi.internal.sheet.XmlVisitor;
import org.jspecify.annotations.Nullable;

/** The names of the workbook, such as print areas; and that it is to be calculated anew. */
final class WorkbookNames implements XmlVisitor {

  private final Removal removal;
  private final boolean calculated;
  private int sheets;
  private int sheet = -1;

  /**
   * @param calculated whether the workbook holds results of formulas of other cells, which a
   *     program that opens it must not believe any more
   */
  WorkbookNames(Removal removal, boolean calculated) {
    this.removal = removal;
    this.calculated = calculated;
  }

  @Override
  public @Nullable XmlVisitor visit(XmlTag tag) {
    switch (tag.name()) {
      case "sheet" -> sheet(tag);
      case "definedName" -> name(tag);
      case "calcPr" -> {
        if (calculated) {
          tag.set("fullCalcOnLoad", "1");
        }
      }
      default -> {}
    }
    return this;
  }

  private void sheet(XmlTag tag) {
    if (removal.sheet().equals(tag.get("name"))) {
      sheet = sheets;
    }
    sheets++;
  }

  private void name(XmlTag tag) {
    boolean local = sheet >= 0 && RowNumbers.parse(tag.get("localSheetId")) == sheet;
    Removal seen = local ? removal.inside() : removal.outside();
    tag.text(seen::name);
  }
}
