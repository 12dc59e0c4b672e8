package io.github.visiontemplate.poi.internal.errors;

import io.github.visiontemplate.poi.internal.workbook.Namespace;
import io.github.visiontemplate.poi.internal.workbook.XmlEdit;
import io.github.visiontemplate.poi.internal.workbook.XmlElement;
import io.github.visiontemplate.table.CellPosition;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands around the rows of a marked sheet: its views, columns, filter and drawings. */
final class SheetFrame {

  private static final List<String> SEQUENCE =
      List.of(
          "sheetPr",
          "dimension",
          "sheetViews",
          "sheetFormatPr",
          "cols",
          "sheetData",
          "sheetCalcPr",
          "sheetProtection",
          "protectedRanges",
          "scenarios",
          "autoFilter",
          "sortState",
          "dataConsolidate",
          "customSheetViews",
          "mergeCells",
          "phoneticPr",
          "conditionalFormatting",
          "dataValidations",
          "hyperlinks",
          "printOptions",
          "pageMargins",
          "pageSetup",
          "headerFooter",
          "rowBreaks",
          "colBreaks",
          "customProperties",
          "cellWatches",
          "ignoredErrors",
          "smartTags",
          "drawing",
          "legacyDrawing",
          "legacyDrawingHF",
          "drawingHF",
          "picture",
          "oleObjects",
          "controls",
          "webPublishItems",
          "tableParts",
          "extLst");
  private static final Pattern REFERENCE = Pattern.compile("([A-Z]+\\d+):([A-Z]+)(\\d+)");
  private static final int NOTE_WIDTH = 60;

  private final XmlEdit edit;
  private final XmlElement root;
  private final String prefix;

  /** Takes the document without its rows. */
  SheetFrame(String around) {
    this.edit = XmlEdit.of(around);
    this.root = edit.root();
    this.prefix = root.prefix();
  }

  /** A table brings its own filter, and no other may overlap it. */
  boolean hasTables() {
    return root.child("tableParts").isPresent();
  }

  Optional<String> drawingRelationship() {
    return root.child("legacyDrawing").map(drawing -> drawing.attribute("id"));
  }

  void deselect() {
    root.child("sheetViews").stream()
        .flatMap(views -> views.children("sheetView").stream())
        .forEach(view -> view.drop("tabSelected"));
  }

  /** Makes room for the column of the notes. */
  void addNoteColumn(int column) {
    root.child("dimension").ifPresent(dimension -> widen(dimension, column));
    root.child("cols")
        .ifPresentOrElse(
            cols -> addWidth(cols, column + 1),
            () -> insert("cols", "<%1$scols>" + width(column + 1) + "</%1$scols>"));
  }

  /** Filters the rows by the notes: those without one are not shown. */
  void filter(int headerRow, int column, int lastRow) {
    String filter =
        "<%1$sautoFilter ref=\"%2$s:%3$s\"><%1$sfilterColumn colId=\"%4$d\"><%1$scustomFilters><%1$scustomFilter operator=\"notEqual\" val=\" \"/></%1$scustomFilters></%1$sfilterColumn></%1$sautoFilter>"
            .formatted(
                prefix, new CellPosition(headerRow, 0), new CellPosition(lastRow, column), column);
    root.child("autoFilter")
        .ifPresentOrElse(
            old -> old.replaceWith(filter), () -> root.insert(SEQUENCE, "autoFilter", filter));
    root.child("sheetPr")
        .ifPresentOrElse(
            traits -> traits.set("filterMode", "1"),
            () -> insert("sheetPr", "<%ssheetPr filterMode=\"1\"/>"));
    root.child("sheetProtection").ifPresent(protection -> protection.set("autoFilter", "0"));
  }

  /** Takes an earlier copy's filter away. */
  void dropFilter() {
    root.child("autoFilter").ifPresent(filter -> filter.replaceWith(""));
    root.child("sheetPr").ifPresent(traits -> traits.drop("filterMode"));
  }

  void addDrawing(String relationship, Namespace namespace) {
    String drawing =
        "<%slegacyDrawing xmlns:r=\"%s\" r:id=\"%s\"/>"
            .formatted(prefix, namespace.relationships(), relationship);
    root.insert(SEQUENCE, "legacyDrawing", drawing);
  }

  String before(int rows) {
    return edit.resultBefore(rows);
  }

  String behind(int rows) {
    return edit.resultFrom(rows);
  }

  private void insert(String kind, String xml) {
    root.insert(SEQUENCE, kind, xml.formatted(prefix));
  }

  private static void widen(XmlElement dimension, int column) {
    String ref = dimension.attribute("ref");
    Matcher range = REFERENCE.matcher(ref == null ? "" : ref);
    String letters = CellPosition.columnLetters(column);
    if (range.matches() && isBefore(range.group(2), letters)) {
      dimension.set("ref", range.group(1) + ":" + letters + range.group(3));
    }
  }

  private static boolean isBefore(String letters, String others) {
    return letters.length() < others.length()
        || (letters.length() == others.length() && letters.compareTo(others) < 0);
  }

  private String width(int number) {
    return "<%1$scol min=\"%2$d\" max=\"%2$d\" width=\"%3$d\" customWidth=\"1\"/>"
        .formatted(prefix, number, NOTE_WIDTH);
  }

  /** Columns are told in spans that may not overlap. */
  private void addWidth(XmlElement cols, int number) {
    for (XmlElement col : cols.children()) {
      int min = col.number("min", 0);
      int max = col.number("max", 0);
      if (min > number) {
        col.replaceWith(width(number) + col.source());
        return;
      }
      if (max >= number) {
        col.replaceWith(span(col, min, number - 1) + width(number) + span(col, number + 1, max));
        return;
      }
    }
    cols.append(width(number));
  }

  private static String span(XmlElement col, int min, int max) {
    XmlEdit part = XmlEdit.of(col.source());
    part.root().set("min", Integer.toString(min));
    part.root().set("max", Integer.toString(max));
    return min > max ? "" : part.result();
  }
}
