package io.github.visiontemplate.poi.internal.rows;

import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;
import io.github.visiontemplate.poi.internal.workbook.CalculatedOnLoad;
import io.github.visiontemplate.poi.internal.workbook.PackageEdit;
import io.github.visiontemplate.poi.internal.workbook.PartRewriting;
import io.github.visiontemplate.poi.internal.workbook.Relationships;
import io.github.visiontemplate.poi.internal.workbook.RelationshipsEdit;
import io.github.visiontemplate.poi.internal.workbook.WorkbookPart;
import io.github.visiontemplate.poi.internal.workbook.WorkbookPart.SheetPart;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Removes rows from sheets of a workbook. This class knows which parts of the package name rows of
 * those sheets. Parts in which nothing changes stay byte for byte as they are.
 */
public final class RowRemoval {

  private final ZipArchive archive;
  private final WorkbookPart workbook;
  private final PackageEdit edit;
  private final PartRewriting rewriting;
  private final FormulaBudget budget;
  private final ReferenceShift shift;

  private RowRemoval(
      ZipArchive archive,
      WorkbookPart workbook,
      PackageEdit edit,
      Map<SheetPart, RemovedRows> rows,
      long maxCharacters) {
    this.archive = archive;
    this.workbook = workbook;
    this.edit = edit;
    this.rewriting = edit.rewriting();
    this.budget = new FormulaBudget(maxCharacters);
    Map<String, RemovedRows> byName = new HashMap<>();
    rows.forEach((sheet, removed) -> byName.put(sheet.name(), removed));
    this.shift = ReferenceShift.of(byName, budget);
  }

  /**
   * Notes all changes to the package. To find them, all parts are read except those of the sheets
   * themselves.
   *
   * @param rows the removed rows of each sheet, at least one for each
   * @param calculated whether any of these sheets has formulas
   * @param maxCharacters the most characters to read and write of all formulas and references
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if a needed part is damaged,
   *     or a part exceeds a limit
   */
  public static void changeIn(
      PackageEdit edit,
      ZipArchive archive,
      WorkbookPart workbook,
      Map<SheetPart, RemovedRows> rows,
      boolean calculated,
      long maxCharacters) {
    new RowRemoval(archive, workbook, edit, rows, maxCharacters).change(rows.keySet(), calculated);
  }

  private void change(Set<SheetPart> sheets, boolean calculated) {
    for (SheetPart sheet : workbook.sheets()) {
      ReferenceShift inside = sheets.contains(sheet) ? shift.inside(sheet.name()) : null;
      if (inside == null) {
        otherSheet(sheet.part());
      } else {
        sheet(sheet, inside);
      }
    }
    related("chartsheet").forEach(this::otherSheet);
    related("pivotCacheDefinition").forEach(this::formulas);
    boolean chained = !edit.related().all("calcChain").isEmpty();
    rewriting.ifChanged(workbook.name(), () -> new WorkbookNames(shift));
    rewriting.ifChanged(
        workbook.name(),
        () ->
            calculated || chained || budget.isCalculated() ? new CalculatedOnLoad() : root -> null);
    edit.removeRelated("calcChain");
  }

  static XmlVisitor sheetVisitor(ReferenceShift shift, Set<String> lostTables) {
    RangePlaces places = new RangePlaces(shift, lostTables);
    XmlVisitor rows = new RowRenumbering(shift);
    return root ->
        tag -> tag.name().equals("sheetData") && tag.isInMain() ? rows : places.visit(tag);
  }

  private void sheet(SheetPart sheet, ReferenceShift inside) {
    RelationshipsEdit owner = RelationshipsEdit.of(sheet.part(), archive);
    Relationships related = owner.before();
    Map<String, PartName> lostTables = lostTables(related, inside);
    rewriting.always(sheet.part(), () -> sheetVisitor(inside, lostTables.keySet()));
    claimed(related, "table")
        .forEach(table -> rewriting.ifChanged(table, () -> new TablePart(inside)));
    claimed(
            related,
            "comments",
            "threadedComment",
            "pivotTable",
            "ctrlProp",
            "tableSingleCells",
            "namedSheetView")
        .forEach(part -> rewriting.ifChanged(part, () -> new RangePlaces(inside, Set.of())));
    claimed(related, "vmlDrawing")
        .forEach(part -> rewriting.vmlIfChanged(part, () -> new VmlShapes(inside)));
    claimed(related, "drawing")
        .forEach(
            drawing -> {
              rewriting.ifChanged(drawing, () -> new DrawingAnchors(inside));
              charts(drawing);
            });
    edit.remove(lostTables, owner);
    owner.finish(rewriting);
  }

  /**
   * Shifts the formulas of another sheet, which can refer to the sheets from which rows are
   * removed.
   */
  private void otherSheet(PartName other) {
    formulas(other);
    Relationships relationships = Relationships.of(other, archive);
    claimed(relationships, "table", "ctrlProp").forEach(this::formulas);
    claimed(relationships, "drawing")
        .forEach(
            drawing -> {
              formulas(drawing);
              charts(drawing);
            });
  }

  private void charts(PartName drawing) {
    claimed(Relationships.of(drawing, archive), "chart", "chartEx").forEach(this::formulas);
  }

  private void formulas(PartName part) {
    rewriting.ifChanged(part, () -> new FormulaPlaces(shift));
  }

  private Map<String, PartName> lostTables(Relationships ofSheet, ReferenceShift inside) {
    Map<String, PartName> tables = new TreeMap<>(ofSheet.all("table"));
    Set<PartName> lost =
        tables.values().stream()
            .distinct()
            .filter(table -> !isTaken(table) && isLost(table, inside))
            .collect(Collectors.toSet());
    lost.forEach(rewriting::claim);
    tables.values().retainAll(lost);
    return tables;
  }

  private boolean isLost(PartName part, ReferenceShift inside) {
    TablePart table = new TablePart(inside);
    rewriting.read(part, table);
    return table.isLost();
  }

  private Stream<PartName> related(String kind) {
    return claimed(edit.related(), kind);
  }

  /** Returns the related parts of some kinds that were not claimed before. */
  private Stream<PartName> claimed(Relationships relationships, String... kinds) {
    return Stream.of(kinds)
        .flatMap(kind -> relationships.all(kind).values().stream())
        .filter(part -> !edit.needs(part) && rewriting.claim(part));
  }

  private boolean isTaken(PartName part) {
    return edit.needs(part) || rewriting.isClaimed(part);
  }
}
