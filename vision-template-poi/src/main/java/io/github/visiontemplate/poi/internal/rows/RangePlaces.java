package io.github.visiontemplate.poi.internal.rows;

import io.github.visiontemplate.poi.internal.rewrite.XmlHold;
import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shifts the cells that are named outside the rows: in the rest of the sheet's own part, and in
 * parts that belong to the sheet, such as its comments. An element about removed cells is dropped.
 * A list that becomes empty is dropped, too, because no program reads an empty list.
 *
 * @param shift the shift for positions in the sheet
 * @param formulas the visitor of all other elements
 * @param lostTables the relationships of tables of which no row is left
 */
record RangePlaces(ReferenceShift shift, FormulaPlaces formulas, Set<String> lostTables)
    implements XmlVisitor {

  private static final Set<String> LISTS =
      Set.of(
          "mergeCells",
          "dataValidations",
          "hyperlinks",
          "protectedRanges",
          "ignoredErrors",
          "cellWatches",
          "smartTags",
          "scenarios",
          "scenario",
          "tableParts",
          "conditionalFormattings",
          "sparklineGroups",
          "sparklineGroup",
          "sparklines",
          "ext",
          "extLst");
  private static final Set<String> RULES =
      Set.of(
          "dataValidation", "conditionalFormatting", "protectedRange", "ignoredError", "sparkline");

  RangePlaces(ReferenceShift shift, Set<String> lostTables) {
    this(shift, new FormulaPlaces(shift), lostTables);
  }

  @Override
  public @Nullable XmlVisitor visit(XmlTag tag) {
    if (LISTS.contains(tag.name())) {
      return list(tag);
    }
    if (RULES.contains(tag.name())) {
      return new RangedElement(shift, tag);
    }
    return switch (tag.name()) {
      case "sheetView", "customSheetView" -> new SheetView(shift, tag, this);
      case "rowBreaks" -> new RowBreaks(shift.rows(), tag);
      case "anchor" -> Anchor.ofControl(shift.rows(), tag);
      default -> range(tag);
    };
  }

  private XmlVisitor range(XmlTag tag) {
    switch (tag.name()) {
      case "autoFilter",
          "sortState",
          "sortCondition",
          "comment",
          "threadedComment",
          "hyperlink",
          "nsvFilter" ->
          range(tag, "ref");
      case "mergeCell" -> mergedCells(tag);
      case "inputCells", "cellWatch", "cellSmartTags", "singleXmlCell" -> range(tag, "r");
      case "dimension", "location" -> extent(tag);
      case "sheetPr" -> place(tag, "syncRef", shift);
      case "tablePart" -> table(tag);
      default -> {}
    }
    formulas.visit(tag); // returns a visitor, but the children are visited here
    return this;
  }

  static void place(XmlTag tag, String attribute, ReferenceShift shift) {
    String cell = tag.get(attribute);
    if (cell != null) {
      tag.set(attribute, shift.place(cell));
    }
  }

  private XmlVisitor list(XmlTag tag) {
    XmlHold hold = tag.hold().whileFilled();
    String results = tag.get("sqref"); // of scenarios
    if (results != null) {
      tag.set("sqref", shift.ranges(results));
    }
    tag.setLater("count", () -> Integer.toString(hold.children()));
    return this;
  }

  private void range(XmlTag tag, String attribute) {
    String range = tag.get(attribute);
    if (range == null) {
      return;
    }
    String left = shift.ranges(range);
    if (left == null) {
      tag.drop();
    } else {
      tag.set(attribute, left);
    }
  }

  /** Shifts merged cells. The element is dropped if only a single cell is left. */
  private void mergedCells(XmlTag tag) {
    String range = tag.get("ref");
    range(tag, "ref");
    String left = range == null ? null : shift.ranges(range);
    if (left != null && shift.budget().read(left).references().allMatch(Reference::isSingleCell)) {
      tag.drop();
    }
  }

  /**
   * Shifts the range of an element that must always have a range. If no cell of the range is left,
   * the range stays.
   */
  private void extent(XmlTag tag) {
    String range = tag.get("ref");
    if (range != null) {
      String left = shift.ranges(range);
      tag.set("ref", left == null ? range : left);
    }
  }

  private void table(XmlTag tag) {
    String relationship = tag.relationship();
    if (relationship != null && lostTables.contains(relationship)) {
      tag.drop();
    }
  }
}
