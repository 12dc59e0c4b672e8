package io.github.visiontemplate.poi.internal.calc;

import io.github.visiontemplate.poi.internal.fill.CellChange;
import io.github.visiontemplate.poi.internal.fill.RowCells;
import io.github.visiontemplate.poi.internal.fill.RowFormulas;
import io.github.visiontemplate.poi.internal.fill.SheetFiller;
import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;
import io.github.visiontemplate.poi.internal.sheet.CellReference;
import io.github.visiontemplate.poi.internal.sheet.RowScanner;
import io.github.visiontemplate.poi.internal.sheet.SheetContext;
import io.github.visiontemplate.poi.internal.xml.XmlElement;
import io.github.visiontemplate.table.CellEdit;
import io.github.visiontemplate.table.CellPosition;
import io.github.visiontemplate.table.Row;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The stored results of a sheet's formulas that may be wrong once some rows are gone. The rows are
 * treated as if they were emptied.
 */
final class StaleResults implements RowFormulas {

  private final RowFormulas formulas;
  private final Map<Integer, BitSet> columns = new HashMap<>();

  private StaleResults(RowFormulas formulas) {
    this.formulas = formulas;
  }

  /**
   * Finds the results in a sheet.
   *
   * @param formulas decides which results depend on the removed rows
   * @param removed the numbers of the removed rows
   */
  static StaleResults of(
      InputStream part, SheetContext context, RowFormulas formulas, IntPredicate removed) {
    StaleResults stale = new StaleResults(formulas);
    SheetFiller.fill(
        new RowScanner(part, context),
        context,
        stale,
        rows -> emptied(rows, removed),
        OutputStream.nullOutputStream());
    return stale;
  }

  boolean isEmpty() {
    return columns.isEmpty();
  }

  private static List<CellEdit> emptied(List<? extends Row> rows, IntPredicate removed) {
    List<CellEdit> edits = new ArrayList<>();
    for (Row row : rows) {
      if (removed.test(row.rowNumber())) {
        empty(row, edits);
      }
    }
    return edits;
  }

  private static void empty(Row row, List<CellEdit> edits) {
    for (int column = 0; column < row.width(); column++) {
      if (!row.cell(column).isBlank()) {
        CellPosition cell = new CellPosition(row.rowNumber(), column);
        edits.add(new CellEdit(cell, new CellEdit.Value.Text("")));
      }
    }
  }

  @Override
  public boolean isAbout(int row) {
    return formulas.isAbout(row);
  }

  @Override
  public List<CellChange> changes(RowCells row, List<CellEdit> edits) {
    for (CellChange change : formulas.changes(row, edits)) {
      if (XmlElement.of(change.source()).child("v").isEmpty()) {
        columns.computeIfAbsent(row.row(), number -> new BitSet()).set(row.column(change.cell()));
      }
    }
    return List.of();
  }

  /** Returns a visitor that removes the results from the sheet. */
  XmlVisitor remover() {
    int[] row = {0};
    XmlVisitor rows =
        tag -> {
          row[0] = tag.number("r", row[0] + 1);
          BitSet stale = columns.get(row[0]);
          return stale == null ? null : remover(stale);
        };
    return root -> tag -> tag.name().equals("sheetData") && tag.isInMain() ? rows : null;
  }

  private static XmlVisitor remover(BitSet stale) {
    int[] next = {0};
    return cell -> {
      String place = cell.get("r");
      int column = place == null ? next[0] : CellReference.columnOf(place);
      next[0] = column + 1;
      if (!stale.get(column)) {
        return null;
      }
      cell.set("t", null);
      return StaleResults::withoutValue;
    };
  }

  private static @Nullable XmlVisitor withoutValue(XmlTag content) {
    if (content.name().equals("v")) {
      content.drop();
    }
    return null;
  }
}
