package io.github.visiontemplate.testing;

import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.table.CellPosition;
import io.github.visiontemplate.table.Row;
import io.github.visiontemplate.table.RowReader;
import io.github.visiontemplate.table.Sheet;
import io.github.visiontemplate.table.Sheet.CellRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A sheet in memory. A row is of objects: a {@code String} becomes text, a {@code Number} a number,
 * a {@code LocalDate} a date, a {@code Boolean} a truth value, null a blank cell; a {@link Cell}
 * means itself. As a real adapter's, a row is of no use once the next is read.
 */
public final class InMemorySheet implements Sheet {

  private final String name;
  private final TreeMap<Integer, List<Cell>> rows = new TreeMap<>();
  private final Map<CellPosition, Cell.Origin> origins = new HashMap<>();
  private final List<CellRange> merged = new ArrayList<>();
  private final List<CellRange> blocks = new ArrayList<>();
  private final List<Sheet.DropDown> dropDowns = new ArrayList<>();
  private int lastRow;
  private int openReaders;
  private boolean askedForMergedCells;
  private boolean mustBeRecalculated;
  private boolean date1904;
  private boolean hidden;

  private InMemorySheet(String name) {
    this.name = name;
  }

  public static InMemorySheet named(String name) {
    return new InMemorySheet(name);
  }

  /** Hides the sheet. */
  public InMemorySheet hide() {
    hidden = true;
    return this;
  }

  /** Adds a row below the others. */
  public InMemorySheet row(@Nullable Object... cells) {
    rows.put(++lastRow, Arrays.stream(cells).map(InMemorySheet::cell).toList());
    for (int column = 0; column < cells.length; column++) {
      if (cells[column] instanceof Formula formula) {
        origins.put(new CellPosition(lastRow, column), formula.origin());
      }
    }
    return this;
  }

  /** Returns the result of a formula, as a cell of a row. */
  public static Object formula(@Nullable Object result) {
    return new Formula(cell(result), Cell.Origin.FORMULA);
  }

  /** Returns the result of a formula such as TODAY(), as a cell of a row. */
  public static Object volatileFormula(@Nullable Object result) {
    return new Formula(cell(result), Cell.Origin.VOLATILE_FORMULA);
  }

  /** Says that the results of formulas are not final. */
  public InMemorySheet toBeRecalculated() {
    mustBeRecalculated = true;
    return this;
  }

  /** Says that numbers of days count from 1904. */
  public InMemorySheet from1904() {
    date1904 = true;
    return this;
  }

  private record Formula(Cell result, Cell.Origin origin) {}

  /** Adds a row below the others. */
  public InMemorySheet row(List<? extends @Nullable Object> cells) {
    return row(cells.toArray());
  }

  /** Leaves out row numbers, as files do for rows without cells. */
  public InMemorySheet skip(int count) {
    lastRow += count;
    return this;
  }

  /** Merges the cells of a range, by row number from 1 and column from 0. */
  public InMemorySheet merged(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    merged.add(range(firstRow, firstColumn, lastRow, lastColumn));
    return this;
  }

  /** Has one formula fill the cells of a range. */
  public InMemorySheet block(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    blocks.add(range(firstRow, firstColumn, lastRow, lastColumn));
    return this;
  }

  /** Offers a list for the rows of a column, from 0. */
  public InMemorySheet dropDown(int firstRow, int lastRow, int column, String... entries) {
    dropDowns.add(
        new Sheet.DropDown(List.of(range(firstRow, column, lastRow, column)), List.of(entries)));
    return this;
  }

  private static CellRange range(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    return new CellRange(
        new CellPosition(firstRow, firstColumn), new CellPosition(lastRow, lastColumn));
  }

  /** Tells how many readers were opened and not closed. */
  public int openReaders() {
    return openReaders;
  }

  public boolean askedForMergedCells() {
    return askedForMergedCells;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isHidden() {
    return hidden;
  }

  @Override
  public boolean mustBeRecalculated() {
    return mustBeRecalculated;
  }

  @Override
  public boolean isDate1904() {
    return date1904;
  }

  @Override
  public RowReader rows() {
    openReaders++;
    return new Reader(rows.entrySet().iterator());
  }

  @Override
  public List<CellRange> mergedCells() {
    askedForMergedCells = true;
    return List.copyOf(merged);
  }

  @Override
  public Sheet.Rules rules() {
    return new Sheet.Rules(merged, blocks, dropDowns);
  }

  @Override
  public OptionalInt declaredLastRow() {
    return OptionalInt.of(lastRow);
  }

  String content() {
    StringBuilder content = new StringBuilder();
    rows.forEach(
        (number, cells) ->
            cells.forEach(c -> content.append(number).append('|').append(c.shown())));
    return content.toString();
  }

  private static Cell cell(@Nullable Object value) {
    if (value == null) {
      return Cell.blank();
    } else if (value instanceof Cell cell) {
      return cell;
    } else if (value instanceof Formula formula) {
      return formula.result();
    } else if (value instanceof Number number) {
      return new Cell.Numeric(number.doubleValue());
    } else if (value instanceof LocalDate date) {
      return new Cell.Date(date);
    } else if (value instanceof Boolean truth) {
      return new Cell.Bool(truth);
    }
    return new Cell.Text((String) value);
  }

  private final class Reader implements RowReader {
    private final Iterator<Map.Entry<Integer, List<Cell>>> left;
    private @Nullable TransientRow current;

    Reader(Iterator<Map.Entry<Integer, List<Cell>>> left) {
      this.left = left;
    }

    @Override
    public @Nullable Row next() {
      if (current != null) {
        current.over = true;
      }
      current = left.hasNext() ? new TransientRow(left.next()) : null;
      return current;
    }

    @Override
    public void close() {
      openReaders--;
    }
  }

  private final class TransientRow implements Row {
    private final int number;
    private final List<Cell> cells;
    private boolean over;

    TransientRow(Map.Entry<Integer, List<Cell>> row) {
      this.number = row.getKey();
      this.cells = row.getValue();
    }

    @Override
    public int rowNumber() {
      return number;
    }

    @Override
    public int width() {
      return cells.size();
    }

    @Override
    public boolean hasFormulas() {
      return !origins.isEmpty();
    }

    @Override
    public Cell.Origin origin(int column) {
      return origins.getOrDefault(new CellPosition(number, column), Cell.Origin.ENTERED);
    }

    @Override
    public Cell cell(int column) {
      if (over) {
        throw new IllegalStateException("row " + number + " was used after the next was read");
      }
      return column < cells.size() ? cells.get(column) : Cell.blank();
    }
  }
}
