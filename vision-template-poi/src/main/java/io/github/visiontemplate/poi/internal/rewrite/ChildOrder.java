package io.github.visiontemplate.poi.internal.rewrite;

import java.util.List;

/** The order in which the children of an element must stand (ECMA-376 part 1, annex A.2). */
public enum ChildOrder {
  /** The children of {@code workbook}. */
  WORKBOOK(
      "fileVersion",
      "fileSharing",
      "workbookPr",
      "workbookProtection",
      "bookViews",
      "sheets",
      "functionGroups",
      "externalReferences",
      "definedNames",
      "calcPr",
      "oleSize",
      "customWorkbookViews",
      "pivotCaches",
      "smartTagPr",
      "smartTagTypes",
      "webPublishing",
      "fileRecoveryPr",
      "webPublishObjects",
      "extLst"),
  /** The children of {@code worksheet}. */
  WORKSHEET(
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
      "extLst"),
  /** The children of {@code styleSheet}. */
  STYLE_SHEET(
      "numFmts",
      "fonts",
      "fills",
      "borders",
      "cellStyleXfs",
      "cellXfs",
      "cellStyles",
      "dxfs",
      "tableStyles",
      "colors",
      "extLst");

  @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
  private final List<String> kinds;

  ChildOrder(String... kinds) {
    this.kinds = List.of(kinds);
  }

  /** Returns the place of a kind of child in this order, or -1 if the kind is not known. */
  int rank(String kind) {
    return kinds.indexOf(kind);
  }
}
