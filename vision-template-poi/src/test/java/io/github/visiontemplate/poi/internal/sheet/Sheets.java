package io.github.visiontemplate.poi.internal.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.poi.internal.fill.CellChange;
import io.github.visiontemplate.poi.internal.fill.RowCells;
import io.github.visiontemplate.poi.internal.fill.RowFormulas;
import io.github.visiontemplate.poi.internal.fill.SheetFiller;
import io.github.visiontemplate.poi.internal.xml.ByteWindow;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.table.CellEdit;
import io.github.visiontemplate.table.CellPosition;
import io.github.visiontemplate.table.FillableTemplate.RowEditor;
import io.github.visiontemplate.table.Row;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads and fills small sheets, through windows of several sizes that must all give the same. */
public final class Sheets {

  /** The namespace of sheets. */
  public static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private static final int[] WINDOW_SIZES = {ByteWindow.USUAL_SIZE, 64, 4};

  private Sheets() {}

  /** Wraps rows into a sheet. */
  public static String sheet(String rows) {
    return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>";
  }

  /** Wraps cells into row 1 of a sheet. */
  public static String row(String cells) {
    return sheet("<row r=\"1\">" + cells + "</row>");
  }

  /**
   * Returns the content of the cells that the sheet has, blank ones left out; a row without cells
   * is an empty map.
   */
  public static SortedMap<Integer, SortedMap<Integer, Cell>> read(
      byte[] xml, SheetContext context) {
    SortedMap<Integer, SortedMap<Integer, Cell>> rows = readAll(stream(xml), context, 1 << 16);
    for (int size : WINDOW_SIZES) {
      assertThat(readAll(stream(xml), context, size)).isEqualTo(rows);
      assertThat(readAll(new Trickle(stream(xml)), context, size)).isEqualTo(rows);
    }
    return rows;
  }

  public static SortedMap<Integer, SortedMap<Integer, Cell>> read(
      String xml, SheetContext context) {
    return read(xml.getBytes(UTF_8), context);
  }

  public static SortedMap<Integer, SortedMap<Integer, Cell>> read(String xml) {
    return read(xml, TestContext.of("zero", "one"));
  }

  /** Returns what the first cell of row 1 holds, given that cell. */
  public static Cell cell(String cell, SheetContext context) {
    return read(row(cell), context).get(1).getOrDefault(0, Cell.blank());
  }

  public static Cell cell(String cell) {
    return cell(cell, TestContext.of("zero", "one"));
  }

  /** Returns the message of the refusal, which has to be the same through all windows. */
  public static String refusal(byte[] xml, SheetContext context) {
    String message = refusal(xml, context, 1 << 16);
    for (int size : WINDOW_SIZES) {
      assertThat(refusal(xml, context, size)).isEqualTo(message);
    }
    return message;
  }

  public static String refusal(String xml) {
    return refusal(xml.getBytes(UTF_8), TestContext.of("zero", "one"));
  }

  private static String refusal(byte[] xml, SheetContext context, int size) {
    UnreadableTemplateException refused =
        catchThrowableOfType(
            UnreadableTemplateException.class, () -> readAll(stream(xml), context, size));
    assertThat(refused).as("refusal").isNotNull();
    return refused.issue().code() + " " + refused.issue().arguments();
  }

  public static SortedMap<Integer, SortedMap<Integer, Cell>> readAll(
      InputStream xml, SheetContext context, int windowSize) {
    SortedMap<Integer, SortedMap<Integer, Cell>> rows = new TreeMap<>();
    try (SheetReader reader = new SheetReader(xml, context, windowSize)) {
      for (Row row = reader.next(); row != null; row = reader.next()) {
        SortedMap<Integer, Cell> cells = new TreeMap<>();
        for (int column = 0; column < row.width() + 2; column++) {
          Cell cell = row.cell(column);
          if (!cell.isBlank()) {
            cells.put(column, cell);
          }
        }
        rows.put(row.rowNumber(), cells);
      }
      assertThat(reader.next()).isNull();
    }
    return rows;
  }

  /** Leaves all formulas as they are. */
  public static final RowFormulas NO_FORMULAS =
      new RowFormulas() {
        @Override
        public boolean isAbout(int row) {
          return false;
        }

        @Override
        public List<CellChange> changes(RowCells row, List<CellEdit> edits) {
          return List.of();
        }
      };

  public static String fill(String xml, RowEditor editor, SheetContext context) {
    return new String(fill(xml.getBytes(UTF_8), editor, context), UTF_8);
  }

  public static byte[] fill(byte[] xml, RowEditor editor, SheetContext context) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SheetFiller.fill(new RowScanner(stream(xml), context), context, NO_FORMULAS, editor, out);
    for (int size : WINDOW_SIZES) {
      ByteArrayOutputStream other = new ByteArrayOutputStream();
      RowScanner sheet = new RowScanner(new Trickle(stream(xml)), context, size);
      SheetFiller.fill(sheet, context, NO_FORMULAS, editor, other);
      assertThat(other.toString(UTF_8)).isEqualTo(out.toString(UTF_8));
    }
    return out.toByteArray();
  }

  /** Makes these edits, each in the batch that has its row. */
  public static RowEditor edits(CellEdit... edits) {
    return rows -> {
      List<CellEdit> ofBatch = new ArrayList<>();
      for (CellEdit edit : edits) {
        if (rows.stream().anyMatch(row -> row.rowNumber() == edit.position().row())) {
          ofBatch.add(edit);
        }
      }
      return ofBatch;
    };
  }

  public static RowEditor edits(Map<CellPosition, CellEdit.Value> edits) {
    return edits(
        edits.entrySet().stream()
            .map(edit -> new CellEdit(edit.getKey(), edit.getValue()))
            .sorted(java.util.Comparator.comparing(CellEdit::position))
            .toArray(CellEdit[]::new));
  }

  public static CellEdit number(int row, int column, String decimal) {
    return new CellEdit(
        new CellPosition(row, column), new CellEdit.Value.Numeric(new BigDecimal(decimal)));
  }

  public static CellEdit text(int row, int column, String text) {
    return new CellEdit(new CellPosition(row, column), new CellEdit.Value.Text(text));
  }

  private static InputStream stream(byte[] xml) {
    return new ByteArrayInputStream(xml);
  }
}
