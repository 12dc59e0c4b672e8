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

/** The content around the rows of a marked sheet: its views, columns, filter and drawings. */
final class SheetFrame {

  private static final Pattern REFERENCE = Pattern.compile("([A-Z]+\\d+):([A-Z]+)(\\d+)");
  private static final String FITTING = "pageSetUpPr";
  private static final int NOTE_WIDTH = 60;
  private static final int NONE = -1;

  private final byte[] around;
  private final XmlElement root;
  private final String prefix;
  private final NewChildren missing = new NewChildren(ChildOrder.WORKSHEET);
  private int noteColumn = NONE;

  /**
   * The condition of the new filter. Empty removes the filter, and null keeps the existing filter.
   */
  private @Nullable String filter;

  private String filterRange = "";
  private boolean fitted;

  /**
   * The content around the rows of the copy.
   *
   * @param before the content before the rows
   * @param behind the content after the rows
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Written(byte[] before, byte[] behind) {}

  /**
   * Creates the frame from the sheet's document without its rows.
   *
   * @param around the document without its rows, see {@link SheetSurvey#around}
   */
  SheetFrame(byte[] around) {
    this.around = around;
    this.root = XmlElement.of(new String(around, UTF_8));
    this.prefix = root.prefix();
  }

  /**
   * Returns whether the sheet has tables. A table has its own filter, and no other filter may
   * overlap it.
   */
  boolean hasTables() {
    return has("tableParts");
  }

  Optional<String> drawingRelationship() {
    return root.child("legacyDrawing").map(drawing -> drawing.attribute("id"));
  }

  /** Sets the width of the column of notes. */
  void addNoteColumn(int column) {
    noteColumn = column;
    if (!has("cols")) {
      missing.add("cols", "<%1$scols>%2$s</%1$scols>".formatted(prefix, noteWidth()));
    }
  }

  /** Filters the rows so that only rows with a note are shown. Returns the range of the filter. */
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
    return filterRange;
  }

  /**
   * Fits the columns to the width of a landscape page, because the notes make the table wider. A
   * sheet that says itself how it is printed stays as it is.
   */
  void fitToPage() {
    if (!has("pageSetup") && !saysWhetherItFits()) {
      fitted = true;
      missing.add(
          "pageSetup",
          "<%spageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>"
              .formatted(prefix));
    }
  }

  private boolean saysWhetherItFits() {
    return root.child("sheetPr")
        .flatMap(properties -> properties.child(FITTING))
        .filter(fitting -> fitting.attribute("fitToPage") != null)
        .isPresent();
  }

  /** Removes the filter of an earlier copy. */
  void dropFilter() {
    filter = "";
  }

  void addDrawing(String relationship, Edition namespace) {
    String drawing =
        "<%slegacyDrawing xmlns:r=\"%s\" r:id=\"%s\"/>"
            .formatted(prefix, namespace.relationships(), relationship);
    missing.add("legacyDrawing", drawing);
  }

  /**
   * Returns the changed content around the rows. In this content, the sheet is no longer marked as
   * the selected tab.
   */
  Written write() {
    if (!has("sheetPr") && (fitted || isFiltered())) {
      missing.add("sheetPr", properties());
    }
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
        Long.MAX_VALUE); // the whole document is in memory already
    byte[] written = output.toByteArray();
    return new Written(
        Arrays.copyOf(written, rows[0]), Arrays.copyOfRange(written, rows[0], written.length));
  }

  private String properties() {
    String start = "<" + prefix + "sheetPr" + (isFiltered() ? " filterMode=\"1\"" : "");
    return fitted ? start + ">" + fitting() + "</" + prefix + "sheetPr>" : start + "/>";
  }

  private String fitting() {
    return "<" + prefix + FITTING + " fitToPage=\"1\"/>";
  }

  private boolean isFiltered() {
    return filter != null && !filter.isEmpty();
  }

  private @Nullable XmlVisitor child(XmlTag tag, XmlVisitor rows) {
    switch (tag.name()) {
      case "sheetPr" -> {
        filterMode(tag);
        return fitted ? fit(tag) : null;
      }
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

  private XmlVisitor fit(XmlTag properties) {
    boolean[] set = new boolean[1];
    properties.append(() -> set[0] ? "" : fitting());
    return child -> {
      if (child.name().equals(FITTING)) {
        child.set("fitToPage", "1");
        set[0] = true;
      }
      return null;
    };
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
    if (isFiltered()) {
      protection.set("autoFilter", "0");
    }
  }

  /**
   * Changes the range and the condition of the filter. The filter itself stays the same element,
   * because named views refer to it.
   */
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
