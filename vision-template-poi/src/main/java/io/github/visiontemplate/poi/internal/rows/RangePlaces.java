package io.github.visiontemplate.poi.internal.rows;

import io.github.visiontemplate.poi.internal.rewrite.XmlHold;
import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where cells of the sheet are named outside its rows: around them in its own part, and in the
 * parts that belong to it, such as its comments. What is about cells that are gone is dropped, and
 * so is a list of such things that becomes empty, because no program reads an empty one.
 *
 * @param removal the removal as seen from within the sheet
 * @param formulas hears of all else
 * @param lostTables the relationships of tables that are gone
 */
record RangePlaces(ReferenceShift removal, FormulaPlaces formulas, Set<String> lostTables)
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

  RangePlaces(ReferenceShift removal, Set<String> lostTables) {
    this(removal, new FormulaPlaces(removal), lostTables);
  }

  @Override
  public @Nullable XmlVisitor visit(XmlTag tag) {
    if (LISTS.contains(tag.name())) {
      return list(tag);
    }
    if (RULES.contains(tag.name())) {
      return new RangedElement(removal, tag);
    }
    return switch (tag.name()) {
      case "sheetView", "customSheetView" -> new SheetView(removal, tag, this);
      case "rowBreaks" -> new RowBreaks(removal.rows(), tag);
      case "anchor" -> Anchor.ofControl(removal.rows(), tag);
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
      case "sheetPr" -> place(tag, "syncRef", removal);
      case "tablePart" -> table(tag);
      default -> {}
    }
    formulas.visit(tag); // answers for itself, but the children are visited here
    return this;
  }

  static void place(XmlTag tag, String attribute, ReferenceShift removal) {
    String cell = tag.get(attribute);
    if (cell != null) {
      tag.set(attribute, removal.place(cell));
    }
  }

  private XmlVisitor list(XmlTag tag) {
    XmlHold hold = tag.hold().whileFilled();
    String results = tag.get("sqref"); // of scenarios
    if (results != null) {
      tag.set("sqref", removal.ranges(results));
    }
    tag.setLater("count", () -> Integer.toString(hold.children()));
    return this;
  }

  private void range(XmlTag tag, String attribute) {
    String range = tag.get(attribute);
    if (range == null) {
      return;
    }
    String left = removal.ranges(range);
    if (left == null) {
      tag.drop();
    } else {
      tag.set(attribute, left);
    }
  }

  /** A single cell is not merged with anything. */
  private void mergedCells(XmlTag tag) {
    String range = tag.get("ref");
    range(tag, "ref");
    String left = range == null ? null : removal.ranges(range);
    if (left != null && removal.work().read(left).references().allMatch(Reference::isSingleCell)) {
      tag.drop();
    }
  }

  /** What has an extent in any case, if only that of one row. */
  private void extent(XmlTag tag) {
    String range = tag.get("ref");
    if (range != null) {
      String left = removal.ranges(range);
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
