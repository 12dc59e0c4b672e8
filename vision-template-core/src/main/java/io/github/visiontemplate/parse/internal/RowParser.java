package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.table.Row;
import io.github.visiontemplate.table.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one layout into typed values. Immutable and thread-safe. */
public final class RowParser {

  private final TemplateLayout layout;
  private final CellReader reader;
  private final int[] dataColumns;
  private final boolean date1904;

  private RowParser(TemplateLayout layout, FormulaResults results, boolean date1904) {
    this.layout = layout;
    this.reader = new CellReader(layout, results);
    this.dataColumns = dataColumns(layout);
    this.date1904 = date1904;
  }

  /** Returns a parser of rows with the columns of a layout. All formulas count as calculated. */
  public static RowParser of(TemplateLayout layout) {
    return new RowParser(layout, FormulaResults.FINAL, false);
  }

  /**
   * Returns a parser of the rows of a sheet. If the workbook must be recalculated, this method
   * reads the whole sheet, because only the whole sheet shows which formulas have no result.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if the sheet is damaged or
   *     over a limit
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static RowParser of(TemplateLayout layout, Sheet sheet) {
    return new RowParser(layout, FormulaResults.of(layout, sheet), sheet.isDate1904());
  }

  /**
   * Reads a row. Returns null if the row holds no data: it is a header row or above the header, or
   * shows nothing under the headers. In the city form, which may list a whole school, a row without
   * measurement, examination date and extra holds no data either. Hidden rows count as data.
   */
  public @Nullable ParsedRow parse(Row row) {
    if (row.rowNumber() <= layout.lastHeaderRow()) {
      return null;
    }
    ReadCells cells = reader.fields(row);
    if (!isNumbered(cells) && isBlank(row)) {
      return null;
    }
    if (layout.extras().isEmpty()) {
      return new ParsedRow(layout, row.rowNumber(), date1904, cells, Map.of(), List.of());
    }
    List<Issue> issuesOfExtras = new ArrayList<>();
    Map<String, String> extras = reader.extras(row, issuesOfExtras);
    return new ParsedRow(layout, row.rowNumber(), date1904, cells, extras, issuesOfExtras);
  }

  /**
   * Returns whether the cell of a field shows nothing. A formula without a value is not blank,
   * because its result may be anything.
   */
  public boolean isBlank(Row row, Field field) {
    return ShownCells.isBlank(row.cell(layout.column(field)));
  }

  /** Returns whether a field's cell is {@code FALSE}, as an unticked checkbox is. */
  public boolean isUnticked(Row row, Field field) {
    return isUnticked(row.cell(layout.column(field)));
  }

  private static boolean isUnticked(Cell cell) {
    return cell instanceof Cell.Bool bool && !bool.value();
  }

  /** Returns the issue that a line is not a pupil's row, at one of its cells. */
  Issue notAPupil(Row row, int column) {
    return reader.issue(IssueCode.NOT_A_PUPIL, row, column);
  }

  /**
   * Returns whether the row has a student number in a national form, as nearly every row does. Such
   * a row holds data.
   */
  private boolean isNumbered(ReadCells cells) {
    return layout.schema().family() == TemplateFamily.NATIONAL
        && !ShownCells.isBlank(cells.cell(Field.STUDENT_NUMBER));
  }

  private boolean isBlank(Row row) {
    for (int column : dataColumns) {
      Cell cell = row.cell(column);
      if (!ShownCells.isBlank(cell) && !isUnticked(cell)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the columns that decide whether a row holds data: at least one of them must show
   * something.
   */
  private static int[] dataColumns(TemplateLayout layout) {
    if (layout.schema().family() == TemplateFamily.NATIONAL) {
      return IntStream.rangeClosed(0, layout.lastHeaderColumn()).toArray();
    }
    Stream<Integer> fields =
        layout.columns().entrySet().stream()
            .filter(e -> e.getKey().isMeasurement() || e.getKey() == Field.EXAM_DATE)
            .map(Map.Entry::getValue);
    return Stream.concat(fields, layout.extras().values().stream())
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
