package io.github.visiontemplate.poi;

import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.internal.calc.Recalculation;
import io.github.visiontemplate.poi.internal.cleaned.CleanedCopy;
import io.github.visiontemplate.poi.internal.cleaned.CleanedSheet;
import io.github.visiontemplate.poi.internal.errors.AnnotatedCopy;
import io.github.visiontemplate.poi.internal.fill.SheetFiller;
import io.github.visiontemplate.poi.internal.sheet.RowScanner;
import io.github.visiontemplate.poi.internal.sheet.SheetContext;
import io.github.visiontemplate.poi.internal.workbook.ForeignFiles;
import io.github.visiontemplate.poi.internal.workbook.PackageEdit;
import io.github.visiontemplate.poi.internal.workbook.PartRewriting;
import io.github.visiontemplate.poi.internal.workbook.WorkbookPart;
import io.github.visiontemplate.poi.internal.workbook.WorkbookPart.SheetPart;
import io.github.visiontemplate.poi.internal.zip.FileBytes;
import io.github.visiontemplate.poi.internal.zip.PartChanges;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import io.github.visiontemplate.poi.limit.ReadLimit;
import io.github.visiontemplate.poi.limit.ReadLimits;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.table.FillableTemplate.RowEditor;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * An open workbook: the archive, the list of its sheets, and the context that the sheets are read
 * with.
 */
final class XlsxWorkbook implements TemplateWorkbook {

  private final ZipArchive archive;
  private final SheetContext context;
  private final WorkbookPart workbook;
  private final List<SheetPart> parts;
  private final List<XlsxSheet> sheets;
  private final ReadLimits limits;

  private XlsxWorkbook(ZipArchive archive, WorkbookPart workbook, ReadLimits limits) {
    this.archive = archive;
    this.context = new XlsxSheetContext(archive, workbook, limits);
    this.workbook = workbook;
    this.parts = workbook.sheets();
    ListEntries lists = new ListEntries(archive, workbook, context);
    this.sheets = parts.stream().map(part -> new XlsxSheet(part, archive, context, lists)).toList();
    this.limits = limits;
  }

  /**
   * Opens a workbook. The bytes are closed together with the workbook, or at once if it is refused.
   */
  static XlsxWorkbook open(FileBytes bytes, ReadLimits limits) throws IOException {
    try {
      return read(bytes, limits);
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  private static XlsxWorkbook read(FileBytes bytes, ReadLimits limits) throws IOException {
    if (bytes.size() > limits.get(ReadLimit.FILE_BYTES)) {
      throw Refusal.tooLarge(ReadLimit.FILE_BYTES, limits.get(ReadLimit.FILE_BYTES));
    }
    ForeignFiles.refuse(bytes);
    ZipArchive archive = ZipArchive.open(bytes, limits);
    WorkbookPart workbook = WorkbookPart.read(archive, limits.count(ReadLimit.SHEETS));
    return new XlsxWorkbook(archive, workbook, limits);
  }

  @Override
  public List<XlsxSheet> sheets() {
    return sheets;
  }

  @Override
  public boolean isSigned() {
    return PackageEdit.isSigned(archive);
  }

  void fill(SortedMap<Integer, ? extends RowEditor> editors, OutputStream output) {
    Map<SheetPart, RowEditor> filled = new LinkedHashMap<>();
    editors.forEach((index, editor) -> filled.put(parts.get(index), editor));
    PackageEdit edit = PackageEdit.of(archive, workbook);
    PartRewriting rewriting = edit.rewriting();
    workbook.mainParts().forEach(rewriting::claim);
    Recalculation calc =
        Recalculation.of(
            archive, workbook, filled.keySet(), context, limits.get(ReadLimit.FORMULA_CHARACTERS));
    filled.forEach(
        (sheet, editor) ->
            rewriting.changes().replace(sheet.part(), out -> fill(sheet, editor, calc, out)));
    calc.addTo(rewriting);
    try {
      archive.copy(edit.finish(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fill(SheetPart sheet, RowEditor editor, Recalculation calc, OutputStream filled)
      throws IOException {
    try (InputStream original = archive.open(sheet.part())) {
      RowScanner rows = new RowScanner(original, context);
      SheetFiller.fill(rows, context, calc.of(sheet), editor, filled);
    }
  }

  /** Writes a cleaned copy if it would differ from the file. Returns whether it was written. */
  boolean copyCleaned(List<CleanedSheet> sheets, OutputStream output) {
    try {
      long most = limits.get(ReadLimit.FORMULA_CHARACTERS);
      PartChanges changes = new CleanedCopy(archive, workbook, context).changes(sheets, most);
      if (!changes.isEmpty()) {
        archive.copy(changes, output);
      }
      return !changes.isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void annotate(ImportReport report, IssueMessages messages, OutputStream output) {
    try {
      new AnnotatedCopy(archive, workbook, context, report, messages).write(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      archive.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
