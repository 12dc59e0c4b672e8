package io.github.visiontemplate.poi.internal.rows;

import io.github.visiontemplate.poi.internal.sheet.XmlVisitor;
import io.github.visiontemplate.poi.internal.workbook.ContentTypesEdit;
import io.github.visiontemplate.poi.internal.workbook.PartRewriting;
import io.github.visiontemplate.poi.internal.workbook.Relationships;
import io.github.visiontemplate.poi.internal.workbook.RelationshipsEdit;
import io.github.visiontemplate.poi.internal.workbook.WorkbookPart;
import io.github.visiontemplate.poi.internal.workbook.WorkbookPart.SheetPart;
import io.github.visiontemplate.poi.internal.zip.PartChanges;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The removal of rows from one sheet of a workbook: knows which parts of the package name rows of
 * that sheet. Parts in which nothing changes stay byte for byte as they are.
 */
public final class RowRemoval {

  private final ZipArchive archive;
  private final WorkbookPart workbook;
  private final SheetPart sheet;
  private final Removal removal;
  private final Relationships ofWorkbook;
  private final Relationships ofSheet;
  private final ContentTypesEdit types;
  private final PartRewriting rewriting;

  private RowRemoval(
      ZipArchive archive,
      WorkbookPart workbook,
      SheetPart sheet,
      RemovedRows rows,
      long mostCharacters) {
    this.archive = archive;
    this.workbook = workbook;
    this.sheet = sheet;
    this.removal = new Removal(rows, sheet.name(), true, new FormulaWork(mostCharacters));
    this.ofWorkbook = Relationships.of(workbook.name(), archive);
    this.ofSheet = Relationships.of(sheet.part(), archive);
    this.types = ContentTypesEdit.of(archive);
    this.rewriting = new PartRewriting(archive);
    workbook.mainParts().forEach(rewriting::claim);
  }

  /**
   * Returns what changes in the package. All parts but the sheet's own are read for that.
   *
   * @param mostCharacters of all formulas and references that are read or written
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if a part that is needed is
   *     damaged, or one is beyond a limit
   */
  public static PartChanges changes(
      ZipArchive archive,
      WorkbookPart workbook,
      SheetPart sheet,
      RemovedRows rows,
      long mostCharacters) {
    return new RowRemoval(archive, workbook, sheet, rows, mostCharacters).changes();
  }

  private PartChanges changes() {
    Map<String, PartName> lostTables = lostTables();
    rewriting.always(sheet.part(), () -> sheetVisitor(removal, lostTables.keySet()));
    sheetParts();
    otherSheets();
    Map<String, PartName> chain = new TreeMap<>(ofWorkbook.all("calcChain"));
    chain.values().retainAll(chain.values().stream().filter(rewriting::claim).toList());
    rewriting.ifChanged(
        workbook.name(), () -> new WorkbookNames(removal.outside(), !chain.isEmpty()));
    remove(workbook.name(), chain);
    remove(sheet.part(), lostTables);
    types.finish(rewriting);
    return rewriting.changes();
  }

  static XmlVisitor sheetVisitor(Removal removal, Set<String> lostTables) {
    RangePlaces places = new RangePlaces(removal, lostTables);
    XmlVisitor rows = new SheetRows(removal);
    return root -> tag -> tag.name().equals("sheetData") && tag.isRead() ? rows : places.visit(tag);
  }

  private void sheetParts() {
    ofSheet.all("table").values().stream()
        .filter(rewriting::claim)
        .forEach(table -> rewriting.ifChanged(table, () -> new TablePart(removal)));
    Stream.of("comments", "threadedComment", "pivotTable", "ctrlProp", "tableSingleCells")
        .flatMap(kind -> ofSheet.all(kind).values().stream())
        .filter(rewriting::claim)
        .forEach(part -> rewriting.ifChanged(part, () -> new RangePlaces(removal, Set.of())));
    ofSheet.all("vmlDrawing").values().stream()
        .filter(rewriting::claim)
        .forEach(part -> rewriting.vmlIfChanged(part, () -> new VmlShapes(removal)));
    ofSheet.all("drawing").values().stream()
        .filter(rewriting::claim)
        .forEach(
            drawing -> {
              rewriting.ifChanged(drawing, () -> new DrawingAnchors(removal));
              charts(drawing);
            });
  }

  /** What stands elsewhere can refer to the sheet, too. */
  private void otherSheets() {
    workbook.sheets().stream()
        .map(SheetPart::part)
        .filter(part -> !part.equals(sheet.part()))
        .forEach(this::otherSheet);
    ofWorkbook.all("chartsheet").values().stream()
        .filter(rewriting::claim)
        .forEach(this::otherSheet);
    ofWorkbook.all("pivotCacheDefinition").values().stream()
        .filter(rewriting::claim)
        .forEach(this::formulas);
  }

  private void otherSheet(PartName other) {
    formulas(other);
    Relationships relationships = Relationships.of(other, archive);
    Stream.of("table", "ctrlProp")
        .flatMap(kind -> relationships.all(kind).values().stream())
        .filter(rewriting::claim)
        .forEach(this::formulas);
    relationships.all("drawing").values().stream()
        .filter(rewriting::claim)
        .forEach(
            drawing -> {
              formulas(drawing);
              charts(drawing);
            });
  }

  private void charts(PartName drawing) {
    Relationships relationships = Relationships.of(drawing, archive);
    Stream.of("chart", "chartEx")
        .flatMap(kind -> relationships.all(kind).values().stream())
        .filter(rewriting::claim)
        .forEach(this::formulas);
  }

  private void formulas(PartName part) {
    rewriting.ifChanged(part, () -> new FormulaPlaces(removal.outside()));
  }

  private Map<String, PartName> lostTables() {
    Map<String, PartName> tables = new TreeMap<>(ofSheet.all("table"));
    Set<PartName> lost =
        tables.values().stream()
            .distinct()
            .filter(table -> !rewriting.isClaimed(table) && isLost(table))
            .collect(Collectors.toSet());
    lost.forEach(rewriting::claim);
    tables.values().retainAll(lost);
    return tables;
  }

  private boolean isLost(PartName part) {
    TablePart table = new TablePart(removal);
    rewriting.read(part, table);
    return table.isLost();
  }

  private void remove(PartName owner, Map<String, PartName> parts) {
    if (!parts.isEmpty()) {
      parts.values().forEach(rewriting::remove);
      types.remove(parts.values());
      RelationshipsEdit relationships = RelationshipsEdit.of(owner, archive);
      relationships.remove(parts.keySet());
      relationships.finish(rewriting);
    }
  }
}
