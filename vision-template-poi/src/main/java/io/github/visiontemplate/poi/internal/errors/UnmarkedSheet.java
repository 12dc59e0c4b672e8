package io.github.visiontemplate.poi.internal.errors;

import io.github.visiontemplate.poi.internal.marks.SheetSurvey;
import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;
import io.github.visiontemplate.poi.internal.xml.XmlText;
import io.github.visiontemplate.table.CellPosition;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A marked sheet without its marks, for one pass: fills, the column of the notes, and the filter by
 * them. Rows that this filter hid are shown again.
 *
 * @param headerRow the row that has the header of the notes
 * @param noteColumn their column, from 0; {@link SheetSurvey#NONE} for none
 * @param filtered whether the sheet's filter is the one by the notes
 * @param restyled the style of a cell by the marked one that it has
 * @param goneDrawing the relationship of a drawing that goes; null for none
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

  /** What it was before is not known; it stays, but hides nothing. */
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

  /** Returns a range that ends with the column of the notes without that. */
  String narrowed(String range) {
    String last = CellPosition.columnLetters(noteColumn);
    String before = CellPosition.columnLetters(Math.max(noteColumn - 1, 0));
    return range.replaceFirst(":(\\$?)" + last + "(?=\\$?\\d)", ":$1" + before);
  }

  /** Returns the column, from 0, with which a reference begins. */
  static int column(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
      column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
    }
    return column - 1;
  }

  /** Counts rows and cells, which need not give their addresses. */
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
      column = place == null ? column + 1 : column(place);
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
      tag.set("s", null); // the cells behind stand where it lets them
      tag.set("t", null);
      return Rows::emptied;
    }

    private static @Nullable XmlVisitor emptied(XmlTag content) {
      content.drop();
      return null;
    }
  }
}
