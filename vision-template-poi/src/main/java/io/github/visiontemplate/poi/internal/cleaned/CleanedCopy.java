package io.github.visiontemplate.poi.internal.cleaned;

import static java.util.Objects.requireNonNull;

import io.github.visiontemplate.poi.internal.calc.Recalculation;
import io.github.visiontemplate.poi.internal.errors.OldMarks;
import io.github.visiontemplate.poi.internal.errors.OldSummaries;
import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;
import io.github.visiontemplate.poi.internal.rows.RemovedRows;
import io.github.visiontemplate.poi.internal.rows.RowRemoval;
import io.github.visiontemplate.poi.internal.sheet.SheetContext;
import io.github.visiontemplate.poi.internal.workbook.PackageEdit;
import io.github.visiontemplate.poi.internal.workbook.StylesEdit;
import io.github.visiontemplate.poi.internal.workbook.WorkbookEdit;
import io.github.visiontemplate.poi.internal.workbook.WorkbookPart;
import io.github.visiontemplate.poi.internal.workbook.WorkbookPart.SheetPart;
import io.github.visiontemplate.poi.internal.zip.PartChanges;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Makes one cleaned copy of one workbook. It leaves out some rows, and everything that annotated
 * copies added.
 */
public final class CleanedCopy {

  private final ZipArchive archive;
  private final WorkbookPart workbook;
  private final SheetContext context;
  private final PackageEdit edit;

  /** Prepares a copy. */
  public CleanedCopy(ZipArchive archive, WorkbookPart workbook, SheetContext context) {
    this.archive = archive;
    this.workbook = workbook;
    this.context = context;
    this.edit = PackageEdit.of(archive, workbook);
  }

  /**
   * Returns the changes from the file to the copy. If the file is a plain workbook, no row is
   * removed and nothing is marked, there are no changes.
   *
   * @param sheets the sheets whose rows were read
   * @param maxCharacters the most characters to read and write of all formulas and references
   */
  public PartChanges changes(List<CleanedSheet> sheets, long maxCharacters) {
    Map<SheetPart, OldMarks> marks = new LinkedHashMap<>();
    Map<SheetPart, RemovedRows> rows = new LinkedHashMap<>();
    for (CleanedSheet each : sheets) {
      SheetPart sheet = workbook.sheets().get(each.index());
      marks.put(sheet, OldMarks.of(archive, context, sheet, each.headerRow()));
      if (!each.rows().isEmpty()) {
        rows.put(sheet, each.rows());
      }
    }
    removeMarks(marks.values());
    if (!rows.isEmpty()) {
      boolean calculated = marks.values().stream().anyMatch(OldMarks::hasFormulas);
      removeStale(marks, rows, maxCharacters);
      RowRemoval.changeIn(edit, archive, workbook, rows, calculated, maxCharacters);
    }
    removeSummaries(marks);
    return edit.finish();
  }

  private void removeStale(
      Map<SheetPart, OldMarks> marks, Map<SheetPart, RemovedRows> rows, long maxCharacters) {
    Map<SheetPart, IntPredicate> removed = new LinkedHashMap<>();
    rows.forEach((sheet, each) -> removed.put(sheet, each::contains));
    Recalculation.removeStale(
        edit.rewriting(),
        archive,
        workbook,
        removed,
        sheet -> requireNonNull(marks.get(sheet)).hasFormulas(),
        context,
        maxCharacters);
  }

  private void removeMarks(Iterable<OldMarks> marks) {
    StylesEdit styles = StylesEdit.of(archive, workbook);
    boolean restyled = false;
    for (OldMarks each : marks) {
      restyled |= each.removeIn(edit, styles);
    }
    if (restyled) {
      workbook.styles().ifPresent(part -> edit.rewriting().ifChanged(part, () -> styles::rewrite));
    }
  }

  private void removeSummaries(Map<SheetPart, OldMarks> marks) {
    List<SheetPart> summaries =
        OldSummaries.of(archive, workbook, context).stream()
            .filter(sheet -> !marks.containsKey(sheet))
            .toList();
    summaries.forEach(edit::remove);
    WorkbookEdit list = WorkbookEdit.read(archive, workbook.name());
    list.remove(summaries.stream().map(SheetPart::relationship).toList());
    marks.forEach(
        (sheet, each) ->
            each.names(list.place(sheet.relationship()))
                .ifPresent(
                    names -> edit.rewriting().ifChanged(workbook.name(), () -> deep(names))));
    list.finish(edit.rewriting());
  }

  /** Lets a visitor visit elements at every depth. */
  private static XmlVisitor deep(XmlVisitor visitor) {
    return (XmlTag tag) -> {
      visitor.visit(tag);
      return deep(visitor);
    };
  }
}
