package io.github.visiontemplate.poi.internal.calc;

import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;
import io.github.visiontemplate.poi.internal.rows.Formula;
import io.github.visiontemplate.poi.internal.rows.Reference;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Removes from the calculation chain the cells that lost their formula (ECMA-376 part 1, 18.6). An
 * entry that names no sheet belongs to the sheet of the entry before it.
 */
final class CalcChain implements XmlVisitor {

  private final Map<String, LostFormulas> lost;
  private String sheet = "";
  private String written = "";
  private boolean isLonger;

  /**
   * Begins at the root of the part.
   *
   * @param lost the cells that lost their formula, by the identifier of their sheet
   */
  CalcChain(Map<String, LostFormulas> lost) {
    this.lost = lost;
  }

  @Override
  public XmlVisitor visit(XmlTag root) {
    return this::cell;
  }

  /** Returns whether the chain still has an entry. */
  boolean isFilled() {
    return isLonger;
  }

  private @Nullable XmlVisitor cell(XmlTag tag) {
    String named = tag.get("i");
    sheet = named == null ? sheet : named;
    if (isLost(tag.get("r"))) {
      tag.drop();
      return null;
    }
    isLonger = true;
    if (!sheet.equals(written) && !sheet.isEmpty()) {
      tag.set("i", sheet);
    }
    written = sheet;
    return null;
  }

  private boolean isLost(@Nullable String place) {
    LostFormulas cells = lost.get(sheet);
    List<Formula.Piece> pieces = place == null ? List.of() : Formula.of(place).pieces();
    return cells != null
        && pieces.size() == 1
        && pieces.get(0) instanceof Reference cell
        && cells.contains(cell.firstRow(), cell.firstColumn());
  }
}
