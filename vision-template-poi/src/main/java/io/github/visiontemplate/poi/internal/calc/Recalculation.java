package io.github.visiontemplate.poi.internal.calc;

import io.github.visiontemplate.poi.internal.fill.RowFormulas;
import io.github.visiontemplate.poi.internal.fill.SheetFiller;
import io.github.visiontemplate.poi.internal.sheet.RowScanner;
import io.github.visiontemplate.poi.internal.sheet.SheetContext;
import io.github.visiontemplate.poi.internal.workbook.CalculatedOnLoad;
import io.github.visiontemplate.poi.internal.workbook.DefinedNames;
import io.github.visiontemplate.poi.internal.workbook.PartRewriting;
import io.github.visiontemplate.poi.internal.workbook.SheetList;
import io.github.visiontemplate.poi.internal.workbook.WorkbookPart;
import io.github.visiontemplate.poi.internal.workbook.WorkbookPart.SheetPart;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * The effects of a fill on the formulas of the whole workbook. The sheets that depend on the filled
 * sheets are found before the fill. After the filled sheets are written, it is decided how those
 * sheets, the calculation chain and the workbook part change.
 */
public final class Recalculation {

  private final ZipArchive archive;
  private final WorkbookPart workbook;
  private final SheetContext context;
  private final SheetList sheets;
  private final DefinedNames names;
  private final FormulaReader.Budget budget;
  private final Map<SheetPart, CellFormulas> filled = new LinkedHashMap<>();
  private final Map<SheetPart, Dependencies> others = new LinkedHashMap<>();
  private final BitSet affected = new BitSet();

  private Recalculation(
      ZipArchive archive, WorkbookPart workbook, SheetContext context, long maxCharacters) {
    this.archive = archive;
    this.workbook = workbook;
    this.context = context;
    this.sheets = SheetList.read(archive, workbook.name());
    this.names = DefinedNames.of(sheets.workbook());
    this.budget = new FormulaReader.Budget(maxCharacters);
  }

  /**
   * Reads the formulas of the sheets that are not filled.
   *
   * @param sheets the filled sheets
   * @param maxCharacters the most characters to read of all formulas; for further formulas it is
   *     unknown what they depend on
   */
  public static Recalculation of(
      ZipArchive archive,
      WorkbookPart workbook,
      Set<SheetPart> sheets,
      SheetContext context,
      long maxCharacters) {
    Recalculation calc = new Recalculation(archive, workbook, context, maxCharacters);
    sheets.forEach(sheet -> calc.affect(sheet));
    workbook.sheets().stream()
        .filter(sheet -> !sheets.contains(sheet))
        .forEach(sheet -> calc.others.put(sheet, calc.dependencies(sheet)));
    calc.spread();
    sheets.forEach(sheet -> calc.filled.put(sheet, calc.formulas(sheet)));
    return calc;
  }

  /**
   * Removes the stored results that are wrong once some rows are removed. Must be called before the
   * rows are removed.
   *
   * @param removed the numbers of the removed rows of each sheet
   * @param calculated whether one of these sheets has formulas
   * @param maxCharacters see {@link #of}
   */
  public static void removeStale(
      PartRewriting rewriting,
      ZipArchive archive,
      WorkbookPart workbook,
      Map<SheetPart, IntPredicate> removed,
      Predicate<SheetPart> calculated,
      SheetContext context,
      long maxCharacters) {
    Recalculation calc = of(archive, workbook, removed.keySet(), context, maxCharacters);
    for (SheetPart sheet : workbook.sheets()) {
      IntPredicate rows = removed.get(sheet);
      if (rows == null ? calc.isAffected(sheet) : calculated.test(sheet)) {
        StaleResults stale = calc.stale(sheet, rows == null ? row -> false : rows);
        if (!stale.isEmpty()) {
          rewriting.ifChanged(sheet.part(), stale::remover);
        }
      }
    }
  }

  private StaleResults stale(SheetPart sheet, IntPredicate removed) {
    try (InputStream part = archive.open(sheet.part())) {
      return StaleResults.of(part, context, formulas(sheet), removed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the handler for the formulas of a filled sheet. */
  public RowFormulas of(SheetPart sheet) {
    return Objects.requireNonNull(filled.get(sheet));
  }

  /**
   * Registers the parts that depend on the filled sheets, so that their changes are decided last.
   */
  public void addTo(PartRewriting rewriting) {
    CalcChainPart chain = CalcChainPart.of(archive, workbook, rewriting);
    List<PartName> late = new ArrayList<>(chain.parts());
    late.add(workbook.name());
    others.keySet().stream().filter(this::isAffected).map(SheetPart::part).forEach(late::add);
    rewriting.changes().decideLast(late, () -> decide(rewriting, chain));
  }

  private void decide(PartRewriting rewriting, CalcChainPart chain) {
    if (filled.values().stream().noneMatch(CellFormulas::isChanged)) {
      return;
    }
    others.keySet().stream()
        .filter(this::isAffected)
        .forEach(sheet -> rewriting.changes().replace(sheet.part(), out -> copy(sheet, out)));
    if (hasFormulas()) {
      rewriting.always(workbook.name(), CalculatedOnLoad::new);
    }
    chain.remove(lost(), rewriting);
    rewriting.settled();
  }

  private boolean hasFormulas() {
    return filled.values().stream().anyMatch(CellFormulas::hasFormulas)
        || others.values().stream().anyMatch(Dependencies::hasFormulas);
  }

  private Map<String, LostFormulas> lost() {
    Map<String, LostFormulas> lost = new HashMap<>();
    filled.forEach((sheet, formulas) -> lost.put(sheets.id(sheet.relationship()), formulas.lost()));
    return lost;
  }

  /** Finds all sheets whose results may change, directly or through other sheets. */
  private void spread() {
    boolean found = true;
    while (found) {
      int before = affected.cardinality();
      others.forEach(
          (sheet, formulas) -> {
            if (formulas.dependOn(affected)) {
              affect(sheet);
            }
          });
      found = affected.cardinality() > before;
    }
  }

  private void affect(SheetPart sheet) {
    Integer place = names.sheet(sheet.name());
    if (place != null) {
      affected.set(place);
    }
  }

  private boolean isAffected(SheetPart sheet) {
    return others.containsKey(sheet) && others.get(sheet).dependOn(affected);
  }

  private FormulaReader reader(SheetPart sheet) {
    Integer place = names.sheet(sheet.name());
    return new FormulaReader(names, budget, place == null ? -1 : place);
  }

  private CellFormulas formulas(SheetPart sheet) {
    return new CellFormulas(reader(sheet), affected);
  }

  private Dependencies dependencies(SheetPart sheet) {
    Dependencies dependencies = new Dependencies(reader(sheet));
    try {
      write(sheet, dependencies, OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return dependencies;
  }

  private void copy(SheetPart sheet, OutputStream output) throws IOException {
    write(sheet, formulas(sheet), output);
  }

  private void write(SheetPart sheet, RowFormulas formulas, OutputStream output)
      throws IOException {
    try (InputStream part = archive.open(sheet.part())) {
      RowScanner scanner = new RowScanner(part, context);
      SheetFiller.fill(scanner, context, formulas, rows -> List.of(), output);
    }
  }
}
