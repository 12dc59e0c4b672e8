package io.github.visiontemplate.exporting;

import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.table.Sheet;
import io.github.visiontemplate.table.Sheet.CellRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the measurement cells of a sheet that cannot be filled one by one: merged cells that span
 * several measurements or rows, and cells of array formulas. Must be called for the rows from top
 * to bottom.
 */
final class LockedCells {

  /**
   * If more ranges than this lie over a row, the whole row is locked. No person makes such a table.
   */
  private static final int MAX_OVER_A_ROW = 256;

  private final TemplateLayout layout;
  private final List<Field> measurements;
  private final List<Range> waiting;
  private final List<Range> open = new ArrayList<>();
  private int next;

  /**
   * A range that contains measurement cells.
   *
   * @param token the token of the message
   * @param cells the range
   * @param fields the measurements in the range, in the order of the columns
   */
  record Range(String token, CellRange cells, List<Field> fields) {

    String shown() {
      return cells.first() + ":" + cells.last();
    }

    private boolean locks(TemplateLayout layout) {
      boolean single =
          fields.size() == 1
              && cells.first().row() == cells.last().row()
              && cells.first().column() == layout.column(fields.get(0))
              && token.equals("MERGED");
      return !fields.isEmpty() && !single;
    }
  }

  LockedCells(TemplateLayout layout, List<Field> measurements, Sheet.Rules rules) {
    this.layout = layout;
    this.measurements = measurements;
    this.waiting =
        Stream.concat(
                rules.merged().stream().map(cells -> range("MERGED", cells)),
                rules.formulaBlocks().stream().map(cells -> range("ARRAY", cells)))
            .filter(range -> range.locks(layout))
            .sorted(Comparator.comparingInt(range -> range.cells().first().row()))
            .toList();
  }

  /**
   * Returns the ranges that lock cells of a row. The row must be below the row of the previous
   * call.
   */
  List<Range> at(int row) {
    if (next == waiting.size() && open.isEmpty()) {
      return List.of();
    }
    open.removeIf(range -> range.cells().last().row() < row);
    while (next < waiting.size() && waiting.get(next).cells().first().row() <= row) {
      Range range = waiting.get(next++);
      if (range.cells().last().row() >= row) {
        open.add(range);
      }
    }
    return open.size() > MAX_OVER_A_ROW ? List.of(whole(open.get(0))) : open;
  }

  /** Returns the measurements that the ranges lock. */
  static Set<Field> fields(List<Range> ranges) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    ranges.forEach(range -> fields.addAll(range.fields()));
    return fields;
  }

  private Range range(String token, CellRange cells) {
    return new Range(
        token,
        cells,
        measurements.stream()
            .filter(field -> layout.column(field) >= cells.first().column())
            .filter(field -> layout.column(field) <= cells.last().column())
            .toList());
  }

  private Range whole(Range one) {
    return new Range(one.token(), one.cells(), measurements);
  }
}
