package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.poi.internal.xml.Attributes;
import io.github.visiontemplate.poi.internal.xml.ByteWindow;
import io.github.visiontemplate.poi.internal.xml.XmlScanner;
import io.github.visiontemplate.poi.internal.xml.XmlScanner.Token;
import io.github.visiontemplate.table.Sheet.CellRange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which cells of a sheet part have formulas, and which formulas are volatile. A cell
 * alone does not tell this: a shared formula is written only in its first cell, and the other cells
 * of an array formula have no formula of their own.
 */
final class Formulas {

  private static final byte[] SHARED_INDEX = "si".getBytes(StandardCharsets.US_ASCII);

  /**
   * The most shared formulas and array formulas that are kept. No program writes more; further ones
   * are ignored.
   */
  private static final int MAX_SHARED = 1 << 20;

  private static final int MAX_ARRAYS = 1000;

  private final XmlScanner xml;
  private final ByteWindow window;
  private final BitSet volatileShared = new BitSet();
  private final List<ArrayFormula> arrays = new ArrayList<>(0);

  private record ArrayFormula(CellRange range, boolean isVolatile) {

    boolean reaches(int row) {
      return row >= range.first().row() && row <= range.last().row();
    }

    boolean covers(int row, int column) {
      return reaches(row) && column >= range.first().column() && column <= range.last().column();
    }
  }

  Formulas(XmlScanner xml) {
    this.xml = xml;
    this.window = xml.window();
  }

  /**
   * Reads the formula whose start was the last token, and marks the cell that was added last.
   *
   * @param block the cells that the formula fills, or null if it fills only its own cell
   */
  void read(CellTable cells, @Nullable CellRange block) {
    int shared = sharedIndex();
    cells.mark(CellTable.FORMULA);
    if (isVolatile(shared)) {
      cells.mark(CellTable.VOLATILE);
    }
    if (block != null && arrays.size() < MAX_ARRAYS) {
      arrays.add(new ArrayFormula(block, cells.has(cells.count() - 1, CellTable.VOLATILE)));
    }
  }

  /** Returns whether any array formula reaches into a row. */
  boolean hasArrayIn(int row) {
    for (int i = 0; i < arrays.size(); i++) {
      if (arrays.get(i).reaches(row)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the traits that array formulas give to a cell. */
  int traits(int row, int column) {
    for (ArrayFormula array : arrays) {
      if (array.covers(row, column)) {
        return array.isVolatile() ? CellTable.FORMULA | CellTable.VOLATILE : CellTable.FORMULA;
      }
    }
    return 0;
  }

  private boolean isVolatile(int shared) {
    boolean hasText = false;
    boolean found = false;
    for (Token token = xml.next(); token != Token.END; token = xml.next()) {
      if (token == Token.START) {
        xml.skipElement();
      } else {
        hasText |= xml.textEnd() > xml.textStart();
        found |= VolatileFunctions.areIn(window.bytes(), xml.textStart(), xml.textEnd());
      }
    }
    if (hasText && shared >= 0) {
      volatileShared.set(shared, found);
    }
    return hasText ? found : shared >= 0 && volatileShared.get(shared);
  }

  private int sharedIndex() {
    Attributes attributes = xml.attributes();
    byte[] bytes = window.bytes();
    int found = attributes.find(bytes, SHARED_INDEX);
    int index =
        found < 0
            ? CellReference.INVALID
            : CellReference.number(bytes, attributes.value(found), attributes.valueEnd(found));
    return index < MAX_SHARED ? index : CellReference.INVALID;
  }
}
