package io.github.visiontemplate.poi.internal.fill;

import io.github.visiontemplate.poi.internal.sheet.CellTable;
import io.github.visiontemplate.poi.internal.sheet.CellWriter;
import io.github.visiontemplate.poi.internal.sheet.ColumnStyles;
import io.github.visiontemplate.poi.internal.sheet.RowScanner;
import io.github.visiontemplate.poi.internal.sheet.ScannedRow;
import io.github.visiontemplate.poi.internal.xml.ByteWindow;
import io.github.visiontemplate.poi.internal.xml.SplicedOutput;
import io.github.visiontemplate.table.CellEdit;
import io.github.visiontemplate.table.CellPosition;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** Writes rows of the window with edited cells put into them. */
final class RowSplicer {

  private final ByteWindow window;
  private final ColumnStyles columnStyles;
  private final SplicedOutput output;
  private final CellWriter writer;
  private final RowFormulas formulas;

  RowSplicer(RowScanner sheet, SplicedOutput output, CellWriter writer, RowFormulas formulas) {
    this.window = sheet.window();
    this.formulas = formulas;
    this.columnStyles = sheet.columnStyles();
    this.output = output;
    this.writer = writer;
  }

  void splice(List<ScannedRow> rows, List<CellEdit> edits) {
    int next = 0;
    for (ScannedRow row : rows) {
      int first = next;
      while (next < edits.size() && edits.get(next).position().row() == row.rowNumber()) {
        next++;
      }
      if (next > first
          || row.cells().isMarked(CellTable.FORMULA)
          || formulas.isAbout(row.rowNumber())) {
        splice(row, edits.subList(first, next));
      }
    }
    if (next < edits.size()) {
      throw new IllegalArgumentException(
          "expected edits in the order of the given rows, found " + edits.get(next).position());
    }
  }

  private void splice(ScannedRow row, List<CellEdit> edits) {
    checkOrder(edits);
    List<CellChange> changes = formulas.changes(new WindowCells(row, window), edits);
    if (row.isSelfClosing()) {
      open(row, edits);
    } else if (row.isOrdered()) {
      spliceInPlace(row, edits, changes);
    } else {
      Comparator<CellEdit> byPlace =
          Comparator.comparingInt(edit -> row.place(edit.position().column()));
      spliceInPlace(row, edits.stream().sorted(byPlace).toList(), changes);
    }
  }

  private static void checkOrder(List<CellEdit> edits) {
    for (int i = 1; i < edits.size(); i++) {
      CellPosition position = edits.get(i).position();
      if (position.column() <= edits.get(i - 1).position().column()) {
        throw new IllegalArgumentException(
            "expected edits in the order of their columns, found " + position);
      }
    }
  }

  /** Puts cells into a row that is written as one tag. */
  private void open(ScannedRow row, List<CellEdit> edits) {
    output.copyTo(row.startTagEnd() - "/>".length());
    output.append(">");
    output.skipTo(row.startTagEnd());
    spliceInPlace(row, edits, List.of());
    writer.endRow(row);
  }

  private void spliceInPlace(ScannedRow row, List<CellEdit> edits, List<CellChange> changes) {
    int inserted = -1;
    int changed = 0;
    for (CellEdit edit : edits) {
      int column = edit.position().column();
      changed = changeTo(row, changes, changed, row.place(column));
      int cell = row.find(column);
      if (cell >= 0) {
        replace(row.cells(), cell, edit.value());
      } else {
        insert(row, edit, inserted);
        inserted = column;
      }
    }
    changeTo(row, changes, changed, Integer.MAX_VALUE);
  }

  /** Writes the changes of cells before a place. Returns the index of the next change. */
  private int changeTo(ScannedRow row, List<CellChange> changes, int first, int place) {
    int next = first;
    while (next < changes.size() && row.cells().start(changes.get(next).cell()) < place) {
      CellChange change = changes.get(next++);
      output.copyTo(row.cells().start(change.cell()));
      output.append(change.source().getBytes(StandardCharsets.UTF_8));
      output.skipTo(row.cells().end(change.cell()));
    }
    return next;
  }

  private void replace(CellTable cells, int cell, CellEdit.Value value) {
    output.copyTo(cells.start(cell));
    writer.replace(cells, cell, value);
    output.skipTo(cells.end(cell));
  }

  private void insert(ScannedRow row, CellEdit edit, int inserted) {
    int column = edit.position().column();
    writer.insert(row, column, inserted, columnStyles.of(row, column), edit.value());
  }
}
