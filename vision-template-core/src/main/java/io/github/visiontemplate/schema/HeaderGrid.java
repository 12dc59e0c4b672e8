package io.github.visiontemplate.schema;

import io.github.visiontemplate.internal.Texts;
import io.github.visiontemplate.schema.internal.Headers;
import io.github.visiontemplate.table.CellPosition;
import io.github.visiontemplate.table.Row;
import io.github.visiontemplate.table.RowReader;
import io.github.visiontemplate.table.Sheet;
import io.github.visiontemplate.table.Sheet.CellRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The top rows of a sheet, in which its header is looked for: the shown texts of the cells, by row
 * number and column.
 *
 * @param rows the rows with content, and the rows that a merged cell reaches into
 */
record HeaderGrid(NavigableMap<Integer, List<String>> rows) {

  /**
   * The header is looked for only in this number of rows with content. Titles and instructions
   * above a header are rarely longer.
   */
  private static final int ROWS = 20;

  /**
   * Columns further to the right are ignored. No form is that wide, and the limit bounds the work
   * on hostile files.
   */
  private static final int COLUMNS = 256;

  /**
   * Longer texts are shortened. No header is that long, and a hostile file could make normalising
   * very slow.
   */
  private static final int CHARACTERS = 100;

  static HeaderGrid of(Sheet sheet) {
    NavigableMap<Integer, List<String>> rows = new TreeMap<>();
    try (RowReader reader = sheet.rows()) {
      for (Row row = reader.next(); row != null && rows.size() < ROWS; row = reader.next()) {
        List<String> cells = shown(row);
        if (!cells.isEmpty()) {
          rows.put(row.rowNumber(), cells);
        }
      }
    }
    return new HeaderGrid(rows);
  }

  static HeaderGrid withMergedCells(Sheet sheet) {
    return of(sheet).with(sheet.mergedCells());
  }

  /** Returns a copy in which every cell of a merged range shows the text of the range. */
  private HeaderGrid with(List<CellRange> mergedCells) {
    NavigableMap<Integer, List<String>> merged = new TreeMap<>();
    rows.forEach((number, cells) -> merged.put(number, new ArrayList<>(cells)));
    Set<CellPosition> seen = new HashSet<>();
    for (CellRange range : mergedCells) {
      String shown = at(range.first().row(), range.first().column());
      if (!shown.isEmpty()
          && range.last().column() >= range.first().column()
          && seen.add(range.first())) {
        spread(shown, range, merged);
      }
    }
    return new HeaderGrid(merged);
  }

  /**
   * Returns the headers of the block of {@code count} rows, by column. Each header is a path of the
   * texts in these rows.
   */
  List<String> headers(int firstRow, int count) {
    int width =
        rows.subMap(firstRow, firstRow + count).values().stream()
            .mapToInt(List::size)
            .max()
            .orElse(0);
    return IntStream.range(0, width)
        .mapToObj(
            column ->
                IntStream.range(firstRow, firstRow + count)
                    .mapToObj(row -> at(row, column))
                    .toList())
        .map(Headers::path)
        .toList();
  }

  private String at(int row, int column) {
    List<String> cells = rows.getOrDefault(row, List.of());
    return column < cells.size() ? cells.get(column) : "";
  }

  private void spread(String shown, CellRange range, NavigableMap<Integer, List<String>> merged) {
    int lastRow = Math.min(range.last().row(), range.first().row() + ROWS);
    int lastColumn = Math.min(range.last().column(), COLUMNS - 1);
    for (int row = range.first().row(); row <= lastRow; row++) {
      List<String> cells = merged.computeIfAbsent(row, number -> new ArrayList<>());
      while (cells.size() <= lastColumn) {
        cells.add("");
      }
      cells.subList(range.first().column(), lastColumn + 1).replaceAll(covered -> shown);
    }
  }

  private static List<String> shown(Row row) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < Math.min(row.width(), COLUMNS); column++) {
      cells.add(Headers.shown(Texts.shortened(row.cell(column).shown(), CHARACTERS)));
    }
    while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
      cells.remove(cells.size() - 1);
    }
    return cells;
  }
}
