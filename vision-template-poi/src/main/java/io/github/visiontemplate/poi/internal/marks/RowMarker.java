package io.github.visiontemplate.poi.internal.marks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.visiontemplate.poi.internal.marks.SheetMarker.Changes;
import io.github.visiontemplate.poi.internal.marks.SheetMarker.Visibility;
import io.github.visiontemplate.poi.internal.sheet.CellTable;
import io.github.visiontemplate.poi.internal.sheet.CellWriter;
import io.github.visiontemplate.poi.internal.sheet.ColumnStyles;
import io.github.visiontemplate.poi.internal.sheet.InlineText;
import io.github.visiontemplate.poi.internal.sheet.RowScanner;
import io.github.visiontemplate.poi.internal.sheet.ScannedRow;
import io.github.visiontemplate.poi.internal.xml.ByteWindow;
import io.github.visiontemplate.poi.internal.xml.SplicedOutput;
import io.github.visiontemplate.poi.internal.xml.XmlElement;
import io.github.visiontemplate.table.CellPosition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Copies single rows for a {@link SheetMarker}. */
final class RowMarker {

  private static final int ABSENT = -1;

  /**
   * A cell that is changed or added.
   *
   * @param place where the cell begins or is to be inserted, from the pin of the window
   * @param cell the index of the cell in the row, or {@link #ABSENT} if it is added
   * @param text the new text of the cell, or null to keep its content
   */
  private record NewCell(int place, int cell, int column, int style, @Nullable String text) {}

  private final ByteWindow window;
  private final SplicedOutput output;
  private final CellWriter writer;
  private final Changes changes;
  private final ColumnStyles columnStyles;

  RowMarker(RowScanner sheet, SplicedOutput output, CellWriter writer, Changes changes) {
    this.window = sheet.window();
    this.output = output;
    this.writer = writer;
    this.changes = changes;
    this.columnStyles = sheet.columnStyles();
  }

  /** Copies the row up to its last changed cell; the rest is copied later. */
  void copy(ScannedRow row, SortedMap<Integer, Integer> marks, @Nullable String note) {
    List<NewCell> cells = new ArrayList<>();
    if (!marks.isEmpty() || note != null || !changes.restyled().isEmpty() || changes.hadNotes()) {
      addCells(row, marks, note, cells);
      cells.sort(Comparator.comparingInt(NewCell::place).thenComparingInt(NewCell::cell));
    }
    copyTag(row, note, !cells.isEmpty());
    int inserted = ABSENT;
    for (NewCell cell : cells) {
      if (cell.cell() == ABSENT) {
        insert(row, cell, inserted);
        inserted = cell.column();
      } else {
        change(row, cell);
      }
    }
    if (row.isSelfClosing() && !cells.isEmpty()) {
      writer.endRow(row);
    }
  }

  private void addCells(
      ScannedRow row,
      SortedMap<Integer, Integer> marks,
      @Nullable String note,
      List<NewCell> into) {
    TreeMap<Integer, Integer> missing = new TreeMap<>();
    marks.forEach((column, kind) -> missing.put(column, markedStyle(row, column, kind)));
    CellTable cells = row.cells();
    for (int i = 0; i < cells.count(); i++) {
      int column = cells.column(i);
      int style = cells.style(i);
      Integer marked = missing.remove(column);
      int newStyle = marked == null ? changes.restyled().getOrDefault(style, style) : marked;
      boolean replaced = column == changes.noteColumn() && (note != null || isOldNote(row, column));
      if (replaced) {
        into.add(new NewCell(cells.start(i), i, column, noteStyle(row), note == null ? "" : note));
      } else if (newStyle != style) {
        into.add(new NewCell(cells.start(i), i, column, newStyle, null));
      }
    }
    missing.forEach((column, style) -> addMissing(row, column, style, null, into));
    if (note != null && row.find(changes.noteColumn()) < 0) {
      addMissing(row, changes.noteColumn(), noteStyle(row), note, into);
    }
  }

  private static void addMissing(
      ScannedRow row, int column, int style, @Nullable String text, List<NewCell> into) {
    into.add(new NewCell(row.place(column), ABSENT, column, style, text));
  }

  private boolean isOldNote(ScannedRow row, int column) {
    return changes.hadNotes()
        && !row.cell(column).isBlank()
        && row.rowNumber() >= changes.headerRow();
  }

  private int markedStyle(ScannedRow row, int column, int kind) {
    int style = SheetSurvey.style(row, columnStyles, column);
    return changes.markedStyles().getOrDefault(kind, Map.of()).getOrDefault(style, style);
  }

  private int noteStyle(ScannedRow row) {
    return row.rowNumber() > changes.headerRow() ? changes.noteStyle() : changes.headerStyle();
  }

  /**
   * Writes the start tag of the row if it must change. A tag without content is opened if cells are
   * added.
   */
  private void copyTag(ScannedRow row, @Nullable String note, boolean hasContent) {
    boolean below = row.rowNumber() > changes.headerRow();
    boolean decided = below && changes.visibility() != Visibility.AS_BEFORE;
    boolean opened = row.isSelfClosing() && hasContent;
    if (!decided && note == null && !opened) {
      return;
    }
    int pin = window.pinned();
    XmlElement tag = XmlElement.ofTag(window.bytes(), pin + row.start(), pin + row.startTagEnd());
    if (decided) {
      tag = tag.with("hidden", null);
      tag = changes.isHidden(note) ? tag.with("hidden", "1") : tag;
    }
    if (note != null) {
      tag = below && !isTrue(tag.attribute("customHeight")) ? tag.with("ht", null) : tag;
      tag = tag.with("spans", null);
    }
    output.copyTo(row.start());
    boolean empty = row.isSelfClosing() && !opened;
    output.append((empty ? tag.source() : tag.openTag()).getBytes(UTF_8));
    output.skipTo(row.startTagEnd());
  }

  private void change(ScannedRow row, NewCell cell) {
    CellTable cells = row.cells();
    int start = cells.start(cell.cell());
    int end = cells.end(cell.cell());
    output.copyTo(start);
    XmlElement old =
        XmlElement.of(new String(window.bytes(), window.pinned() + start, end - start, UTF_8));
    if (cell.text() == null) {
      output.append(old.with("s", Integer.toString(cell.style())).source().getBytes(UTF_8));
    } else {
      boolean named = cells.has(cell.cell(), CellTable.REFERENCE);
      CellPosition position = named ? new CellPosition(row.rowNumber(), cell.column()) : null;
      writer.begin(old.prefix(), position, cell.style());
      end(old.prefix(), cell);
    }
    output.skipTo(end);
  }

  private static boolean isTrue(@Nullable String value) {
    return "1".equals(value) || "true".equals(value);
  }

  private void insert(ScannedRow row, NewCell cell, int inserted) {
    end(writer.insert(row, cell.column(), inserted, cell.style()), cell);
  }

  private void end(String prefix, NewCell cell) {
    String text = cell.text();
    if (text == null || text.isEmpty()) {
      writer.endBlank();
    } else {
      writer.endWith(prefix, InlineText.cut(text));
    }
  }
}
