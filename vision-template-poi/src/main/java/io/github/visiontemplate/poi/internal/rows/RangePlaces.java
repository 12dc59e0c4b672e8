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
 * @param shift the shift for a place in the sheet
 * @param formulas visits everything else
 * @param lostTables the relationships of tables that are gone
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
    formulas.visit(tag); // answers for itself, but the children are visited here
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

  /** A single cell is not merged with anything. */
  private void mergedCells(XmlTag tag) {
    String range = tag.get("ref");
    range(tag, "ref");
    String left = range == null ? null : shift.ranges(range);
    if (left != null && shift.budget().read(left).references().allMatch(Reference::isSingleCell)) {
      tag.drop();
    }
  }

  /** What has an extent in any case, if only that of one row. */
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
