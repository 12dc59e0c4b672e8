package io.github.visiontemplate.poi.internal.errors;

import io.github.visiontemplate.poi.internal.marks.SheetSurvey;
import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;
import io.github.visiontemplate.poi.internal.sheet.CellReference;
import io.github.visiontemplate.poi.internal.xml.XmlText;
import io.github.visiontemplate.table.CellPosition;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Removes the marks of a marked sheet: its fills, the column of notes, and the filter on the notes.
 * Rows that this filter hid are shown again. For one pass only.
 *
 * @param headerRow the row that contains the header of the notes
 * @param noteColumn the column of the notes, from 0, or {@link SheetSurvey#NONE} if there are no
 *     notes
 * @param filtered whether the sheet's filter is the filter on the notes
 * @param restyled the unmarked style for each marked style
 * @param goneDrawing the relationship of a drawing that is removed, or null if none is removed
 */
record UnmarkedSheet(
    int headerRow,
    int noteColumn,
    boolean filtered,
    Map<Integer, Integer> restyled,
    @Nullable String goneDrawing)
    implements XmlVisitor {

  @Override
  public XmlVisitor visit(XmlTag root) {
    return this::child;
  }

  private @Nullable XmlVisitor child(XmlTag tag) {
    switch (tag.name()) {
      case "sheetPr" -> {
        if (filtered) {
          tag.set("filterMode", null);
        }
      }
      case "dimension" -> narrow(tag);
      case "cols" -> {
        tag.hold().whileFilled();
        return this::width;
      }
      case "sheetData" -> {
        return tag.isInMain() ? new Rows(this) : null;
      }
      case "autoFilter" -> {
        return filtered ? filter(tag) : null;
      }
      case "legacyDrawing" -> {
        if (goneDrawing != null && goneDrawing.equals(tag.relationship())) {
          tag.drop();
        }
      }
      default -> {}
    }
    return null;
  }

  private @Nullable XmlVisitor width(XmlTag span) {
    if (noteColumn != SheetSurvey.NONE
        && span.number("min", 0) == noteColumn + 1
        && span.number("max", 0) == noteColumn + 1) {
      span.drop();
    }
    return null;
  }

  /**
   * Removes the conditions of the filter. The filter before the marking is unknown, so the filter
   * stays but hides nothing.
   */
  private XmlVisitor filter(XmlTag tag) {
    narrow(tag);
    return column -> {
      if (column.name().equals("filterColumn")) {
        column.drop();
      }
      return null;
    };
  }

  private void narrow(XmlTag tag) {
    String range = tag.get("ref");
    if (range != null && noteColumn > 0) {
      tag.set("ref", narrowed(range));
    }
  }

  /** Returns a range without the column of notes, if the range ends with that column. */
  String narrowed(String range) {
    String last = CellPosition.columnLetters(noteColumn);
    String before = CellPosition.columnLetters(Math.max(noteColumn - 1, 0));
    return range.replaceFirst(":(\\$?)" + last + "(?=\\$?\\d)", ":$1" + before);
  }

  /** Visits rows and cells, and counts them, because they need not have addresses. */
  private static final class Rows implements XmlVisitor {

    private final UnmarkedSheet sheet;
    private int row;
    private int column;

    Rows(UnmarkedSheet sheet) {
      this.sheet = sheet;
    }

    @Override
    public @Nullable XmlVisitor visit(XmlTag tag) {
      if (!tag.name().equals("row") || !tag.isInMain()) {
        return null;
      }
      row = tag.number("r", row + 1);
      column = SheetSurvey.NONE;
      if (sheet.filtered && row > sheet.headerRow) {
        tag.set("hidden", null);
      }
      return this::cell;
    }

    private @Nullable XmlVisitor cell(XmlTag tag) {
      if (!tag.name().equals("c") || !tag.isInMain()) {
        return null;
      }
      String place = tag.get("r");
      column = place == null ? column + 1 : CellReference.columnOf(place);
      Integer style = sheet.restyled.get(XmlText.number(tag.get("s"), 0));
      if (style != null) {
        tag.set("s", Integer.toString(style));
      }
      if (column != sheet.noteColumn || row < sheet.headerRow) {
        return null;
      }
      if (place != null) {
        tag.drop();
        return null;
      }
      tag.set("s", null); // following cells may rely on its position
      tag.set("t", null);
      return Rows::emptied;
    }

    private static @Nullable XmlVisitor emptied(XmlTag content) {
      content.drop();
      return null;
    }
  }
}
