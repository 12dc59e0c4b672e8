package io.github.visiontemplate.poi.internal.errors;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.visiontemplate.poi.internal.marks.SheetSurvey;
import io.github.visiontemplate.poi.internal.rewrite.ChildOrder;
import io.github.visiontemplate.poi.internal.rewrite.NewChildren;
import io.github.visiontemplate.poi.internal.rewrite.XmlRewriter;
import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;
import io.github.visiontemplate.poi.internal.xml.Edition;
import io.github.visiontemplate.poi.internal.xml.XmlElement;
import io.github.visiontemplate.table.CellPosition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is around the rows of a marked sheet: its views, columns, filter and drawings. */
final class SheetFrame {

  private static final Pattern REFERENCE = Pattern.compile("([A-Z]+\\d+):([A-Z]+)(\\d+)");
  private static final int NOTE_WIDTH = 60;
  private static final int NONE = -1;

  private final byte[] around;
  private final XmlElement root;
  private final String prefix;
  private final NewChildren missing = new NewChildren(ChildOrder.WORKSHEET);
  private int noteColumn = NONE;

  /** The condition of the new filter, nothing for no filter, null for that which is there. */
  private @Nullable String filter;

  private String filterRange = "";

  /**
   * What is around the rows of the copy.
   *
   * @param before what is before them
   * @param behind what is behind them
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Written(byte[] before, byte[] behind) {}

  /**
   * Takes the document without its rows.
   *
   * @param around see {@link SheetSurvey#around}
   */
  SheetFrame(byte[] around) {
    this.around = around;
    this.root = XmlElement.of(new String(around, UTF_8));
    this.prefix = root.prefix();
  }

  /** A table brings its own filter, and no other may overlap it. */
  boolean hasTables() {
    return has("tableParts");
  }

  Optional<String> drawingRelationship() {
    return root.child("legacyDrawing").map(drawing -> drawing.attribute("id"));
  }

  /** Makes room for the column of the notes. */
  void addNoteColumn(int column) {
    noteColumn = column;
    if (!has("cols")) {
      missing.add("cols", "<%1$scols>%2$s</%1$scols>".formatted(prefix, noteWidth()));
    }
  }

  /** Filters the rows by the notes, those without one are not shown; returns the range. */
  String filter(int headerRow, int column, int lastRow) {
    filter =
        "<%1$sfilterColumn colId=\"%2$d\"><%1$scustomFilters><%1$scustomFilter operator=\"notEqual\" val=\" \"/></%1$scustomFilters></%1$sfilterColumn>"
            .formatted(prefix, column);
    filterRange = new CellPosition(headerRow, 0) + ":" + new CellPosition(lastRow, column);
    if (!has("autoFilter")) {
      missing.add(
          "autoFilter",
          "<%1$sautoFilter ref=\"%2$s\">%3$s</%1$sautoFilter>"
              .formatted(prefix, filterRange, filter));
    }
    if (!has("sheetPr")) {
      missing.add("sheetPr", "<%ssheetPr filterMode=\"1\"/>".formatted(prefix));
    }
    return filterRange;
  }

  /** Takes an earlier copy's filter away. */
  void dropFilter() {
    filter = "";
  }

  void addDrawing(String relationship, Edition namespace) {
    String drawing =
        "<%slegacyDrawing xmlns:r=\"%s\" r:id=\"%s\"/>"
            .formatted(prefix, namespace.relationships(), relationship);
    missing.add("legacyDrawing", drawing);
  }

  /** Writes what is around the rows; the sheet is no longer one of those that are selected. */
  Written write() {
    ByteArrayOutputStream output = new ByteArrayOutputStream(around.length + 1024);
    int[] rows = {0};
    XmlVisitor place =
        tag -> {
          if (tag.name().equals(SheetSurvey.ROWS)) {
            tag.drop();
            tag.before(
                () -> {
                  rows[0] = output.size();
                  return "";
                });
          }
          return null;
        };
    XmlRewriter.rewrite(
        new ByteArrayInputStream(around),
        tag -> missing.into(tag, child -> child(child, place)),
        output,
        Long.MAX_VALUE); // all of it is in memory already
    byte[] written = output.toByteArray();
    return new Written(
        Arrays.copyOf(written, rows[0]), Arrays.copyOfRange(written, rows[0], written.length));
  }

  private @Nullable XmlVisitor child(XmlTag tag, XmlVisitor rows) {
    switch (tag.name()) {
      case "sheetPr" -> filterMode(tag);
      case "dimension" -> widen(tag);
      case "sheetProtection" -> allowFilter(tag);
      case "autoFilter" -> {
        return filter(tag);
      }
      case "sheetData" -> {
        return rows;
      }
      case "sheetViews" -> {
        return SheetFrame::deselect;
      }
      case "cols" -> {
        return noteColumn == NONE ? null : new ColumnSpans(tag, noteColumn + 1, noteWidth());
      }
      default -> {}
    }
    return null;
  }

  private void filterMode(XmlTag tag) {
    if (filter != null) {
      tag.set("filterMode", filter.isEmpty() ? null : "1");
    }
  }

  private void widen(XmlTag dimension) {
    String ref = dimension.get("ref");
    Matcher range = REFERENCE.matcher(ref == null ? "" : ref);
    if (noteColumn != NONE && range.matches()) {
      String letters = CellPosition.columnLetters(noteColumn);
      if (isBefore(range.group(2), letters)) {
        dimension.set("ref", range.group(1) + ":" + letters + range.group(3));
      }
    }
  }

  private void allowFilter(XmlTag protection) {
    if (filter != null && !filter.isEmpty()) {
      protection.set("autoFilter", "0");
    }
  }

  /** The filter stays the same one, by which named views know it, with another condition. */
  private @Nullable XmlVisitor filter(XmlTag tag) {
    if (filter == null) {
      return null;
    }
    if (filter.isEmpty()) {
      tag.drop();
      return null;
    }
    tag.set("ref", filterRange);
    tag.append(filter);
    return condition -> {
      condition.drop();
      return null;
    };
  }

  private static @Nullable XmlVisitor deselect(XmlTag view) {
    view.set("tabSelected", null);
    return null;
  }

  private boolean has(String kind) {
    return root.child(kind).isPresent();
  }

  private static boolean isBefore(String letters, String others) {
    return letters.length() < others.length()
        || (letters.length() == others.length() && letters.compareTo(others) < 0);
  }

  private String noteWidth() {
    return "<%1$scol min=\"%2$d\" max=\"%2$d\" width=\"%3$d\" customWidth=\"1\"/>"
        .formatted(prefix, noteColumn + 1, NOTE_WIDTH);
  }
}
