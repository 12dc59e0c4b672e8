package io.github.visiontemplate.poi.internal.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.visiontemplate.poi.internal.sheet.SheetMarker.Changes;
import io.github.visiontemplate.poi.internal.sheet.SheetMarker.Visibility;
import io.github.visiontemplate.poi.internal.xml.ByteWindow;
import io.github.visiontemplate.poi.internal.xml.SplicedOutput;
import io.github.visiontemplate.poi.internal.xml.StartTag;
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
   * What becomes of a cell.
   *
   * @param place where it stands or shall stand, from the pin of the window
   * @param cell its index in the row, or {@link #ABSENT}
   * @param text its new text, or null to keep what it holds
   */
  private record NewCell(int place, int cell, int column, int style, @Nullable String text) {}

  private final ByteWindow window;
  private final SplicedOutput output;
  private final Changes changes;
  private final ColumnStyles columnStyles;

  RowMarker(RowScanner sheet, SplicedOutput output, Changes changes) {
    this.window = sheet.window();
    this.output = output;
    this.changes = changes;
    this.columnStyles = sheet.columnStyles();
  }

  /** Copies the row up to its last changed cell. */
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
      output.append("</");
      byte[] bytes = window.bytes();
      int name = window.pinned() + row.start() + 1;
      output.append(bytes, name, CellWriter.nameEnd(bytes, name));
      output.append(">");
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
    into.add(new NewCell(RowSplicer.place(row, column), ABSENT, column, style, text));
  }

  private boolean isOldNote(ScannedRow row, int column) {
    return changes.hadNotes() && !row.cell(column).isBlank() && row.number() >= changes.headerRow();
  }

  private int markedStyle(ScannedRow row, int column, int kind) {
    int style = SheetSurvey.style(row, columnStyles, column);
    return changes.markedStyles().getOrDefault(kind, Map.of()).getOrDefault(style, style);
  }

  private int noteStyle(ScannedRow row) {
    return row.number() > changes.headerRow() ? changes.noteStyle() : changes.headerStyle();
  }

  /** Copies the row's own tag, open for content if there will be some. */
  private void copyTag(ScannedRow row, @Nullable String note, boolean hasContent) {
    boolean below = row.number() > changes.headerRow();
    boolean decided = below && changes.visibility() != Visibility.AS_BEFORE;
    boolean opened = row.isSelfClosing() && hasContent;
    if (!decided && note == null && !opened) {
      return;
    }
    int pin = window.pinned();
    StartTag tag = StartTag.of(window.bytes(), pin + row.start(), pin + row.startTagEnd());
    if (decided) {
      tag = tag.without("hidden");
      tag = changes.isHidden(note) ? tag.with("hidden", "1") : tag;
    }
    if (note != null) {
      tag = below && !tag.isTrue("customHeight") ? tag.without("ht") : tag;
      tag = tag.without("spans");
    }
    output.copyTo(row.start());
    output.append((opened ? tag.opened() : tag).source().getBytes(UTF_8));
    output.skipTo(row.startTagEnd());
  }

  private void change(ScannedRow row, NewCell cell) {
    int start = row.cells().start(cell.cell());
    byte[] bytes = window.bytes();
    int from = window.pinned() + start;
    output.copyTo(start);
    StartTag tag = StartTag.of(bytes, from, StartTag.end(bytes, from));
    int tagLength = tag.source().getBytes(UTF_8).length;
    if (cell.text() == null) {
      output.append(tag.with("s", Integer.toString(cell.style())).source().getBytes(UTF_8));
      output.skipTo(start + tagLength);
    } else {
      output.append(cell(tag.prefix(), place(tag, row, cell), cell).getBytes(UTF_8));
      output.skipTo(row.cells().end(cell.cell()));
    }
  }

  private void insert(ScannedRow row, NewCell cell, int inserted) {
    output.copyTo(Math.max(cell.place(), row.startTagEnd()));
    int before = RowSplicer.before(row, cell.column());
    int pin = window.pinned();
    String prefix =
        StartTag.of(window.bytes(), pin + row.start(), pin + row.startTagEnd()).prefix();
    boolean places = !row.isOrdered() || before < 0 || row.cells().has(before, CellTable.REFERENCE);
    if (!places) {
      int last = Math.max(row.cells().column(before), inserted);
      output.append(("<" + prefix + "c/>").repeat(cell.column() - last - 1));
    }
    String place = places ? " r=\"" + new CellPosition(row.number(), cell.column()) + "\"" : "";
    output.append(cell(prefix, place, cell).getBytes(UTF_8));
  }

  private static String place(StartTag tag, ScannedRow row, NewCell cell) {
    return tag.get("r") != null
        ? " r=\"" + new CellPosition(row.number(), cell.column()) + "\""
        : "";
  }

  private static String cell(String prefix, String place, NewCell cell) {
    String start = "<" + prefix + "c" + place + " s=\"" + cell.style() + "\"";
    String text = cell.text();
    return text == null || text.isEmpty()
        ? start + "/>"
        : start + " t=\"inlineStr\">" + InlineText.of(prefix, text) + "</" + prefix + "c>";
  }
}
