package io.github.visiontemplate.poi.internal.fill;

import io.github.visiontemplate.poi.internal.sheet.CellTable;
import io.github.visiontemplate.poi.internal.sheet.ScannedRow;
import io.github.visiontemplate.poi.internal.xml.ByteWindow;
import java.nio.charset.StandardCharsets;

/** The cells of a row in the window. */
record WindowCells(ScannedRow sheetRow, ByteWindow window) implements RowCells {

  @Override
  public int row() {
    return sheetRow.rowNumber();
  }

  @Override
  public int count() {
    return sheetRow.cells().count();
  }

  @Override
  public int column(int cell) {
    return sheetRow.cells().column(cell);
  }

  @Override
  public boolean hasFormulas() {
    return sheetRow.cells().isMarked(CellTable.FORMULA);
  }

  @Override
  public boolean hasFormula(int cell) {
    return sheetRow.cells().has(cell, CellTable.FORMULA);
  }

  @Override
  public boolean hasValue(int cell) {
    return sheetRow.cells().has(cell, CellTable.VALUE);
  }

  @Override
  public String source(int cell) {
    int from = window.pinned() + sheetRow.cells().start(cell);
    int to = window.pinned() + sheetRow.cells().end(cell);
    return new String(window.bytes(), from, to - from, StandardCharsets.UTF_8);
  }
}
