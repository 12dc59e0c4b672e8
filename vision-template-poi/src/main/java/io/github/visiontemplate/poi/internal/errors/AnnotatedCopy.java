package io.github.visiontemplate.poi.internal.errors;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.poi.internal.sheet.SheetContext;
import io.github.visiontemplate.poi.internal.sheet.SheetReader;
import io.github.visiontemplate.poi.internal.workbook.ContentTypesEdit;
import io.github.visiontemplate.poi.internal.workbook.Namespace;
import io.github.visiontemplate.poi.internal.workbook.PartRewriting;
import io.github.visiontemplate.poi.internal.workbook.RelationshipsEdit;
import io.github.visiontemplate.poi.internal.workbook.StylesEdit;
import io.github.visiontemplate.poi.internal.workbook.WorkbookEdit;
import io.github.visiontemplate.poi.internal.workbook.WorkbookPart;
import io.github.visiontemplate.poi.internal.workbook.WorkbookPart.SheetPart;
import io.github.visiontemplate.poi.internal.zip.PartChanges;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.ErrorMarks;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.table.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One annotated copy of one workbook. */
public final class AnnotatedCopy {

  private static final String SHEET_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
  private static final String STYLES_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

  private final ZipArchive archive;
  private final WorkbookPart workbook;
  private final SheetContext context;
  private final ImportReport report;
  private final IssueMessages messages;
  private final PartRewriting rewriting;
  private final PartChanges changes;
  private final WorkbookEdit edit;
  private final Namespace namespace;
  private final RelationshipsEdit relationships;
  private final ContentTypesEdit types;

  /** Prepares a copy. */
  public AnnotatedCopy(
      ZipArchive archive,
      WorkbookPart workbook,
      SheetContext context,
      ImportReport report,
      IssueMessages messages) {
    this.archive = archive;
    this.workbook = workbook;
    this.context = context;
    this.report = report;
    this.messages = messages.withoutSheets();
    this.rewriting = new PartRewriting(archive);
    this.changes = rewriting.changes();
    this.edit = WorkbookEdit.read(archive, workbook.name());
    this.namespace = edit.namespace();
    this.relationships = RelationshipsEdit.of(workbook.name(), archive);
    this.types = ContentTypesEdit.of(archive);
  }

  /** Writes the copy; the output is not closed. */
  public void write(OutputStream output) throws IOException {
    StylesEdit styles =
        workbook
            .styles()
            .map(part -> StylesEdit.read(archive, part))
            .orElseGet(() -> StylesEdit.begin(namespace.main()));
    Optional<SheetPart> old = oldSummary();
    Optional<SheetPart> marked = markSheet(styles);
    for (SheetPart sheet : workbook.sheets()) {
      if (!sheet.equals(old.orElse(null)) && !sheet.equals(marked.orElse(null))) {
        TabSelection.clear(sheet.part(), archive, changes);
      }
    }
    writeSummary(styles, old);
    writeStyles(styles);
    edit.finish(rewriting);
    relationships.finish(rewriting);
    types.finish(rewriting);
    archive.copy(changes, output);
  }

  private Optional<SheetPart> markSheet(StylesEdit styles) {
    if (report.sheets().isEmpty()) {
      return Optional.empty();
    }
    TemplateLayout layout = report.sheets().get(0).layout();
    SheetPart sheet = workbook.sheets().get(layout.sheetIndex());
    NoteParts notes =
        new NoteParts(archive, workbook.name(), sheet.part(), namespace, rewriting, types);
    new MarkedSheet(archive, context, sheet, layout, issuesOf(sheet), messages)
        .changeIn(changes, styles, edit, notes);
    return Optional.of(sheet);
  }

  private List<Issue> issuesOf(SheetPart sheet) {
    return report.issues().stream().filter(issue -> sheet.name().equals(issue.sheet())).toList();
  }

  private void writeSummary(StylesEdit styles, Optional<SheetPart> old) {
    String name = old.map(SheetPart::name).orElseGet(this::freeName);
    SummarySheet summary =
        new SummarySheet(report, messages, SummaryStyles.in(styles), namespace.main(), name);
    if (old.isPresent()) {
      changes.replace(old.get().part(), summary::write);
      edit.putFirst(old.get().relationship(), name);
    } else {
      String spelling = Names.free(archive, workbook.name(), "worksheets/sheet", ".xml");
      changes.add(spelling, summary::write);
      types.add(spelling, SHEET_TYPE);
      edit.putFirst(relationships.add(namespace, "worksheet", spelling), name);
    }
  }

  private void writeStyles(StylesEdit styles) {
    workbook
        .styles()
        .ifPresentOrElse(
            part -> rewriting.always(part, () -> styles::rewrite),
            () -> {
              String spelling = Names.free(archive, workbook.name(), "styles", ".xml");
              rewriting.add(spelling, StylesEdit.empty(namespace.main()), styles::rewrite);
              types.add(spelling, STYLES_TYPE);
              relationships.add(namespace, "styles", spelling);
            });
  }

  /** Returns the sheet that an earlier copy added; a sheet of the school may have its name. */
  private Optional<SheetPart> oldSummary() {
    return workbook.sheets().stream()
        .filter(sheet -> sheet.name().startsWith(ErrorMarks.SHEET))
        .filter(this::hasOurTitle)
        .findFirst();
  }

  private boolean hasOurTitle(SheetPart sheet) {
    try (SheetReader rows = new SheetReader(archive.open(sheet.part()), context)) {
      Row first = rows.next();
      return first != null && first.cell(0).shown().equals(ErrorMarks.SHEET);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String freeName() {
    Set<String> names = edit.names();
    String name = ErrorMarks.SHEET;
    for (int number = 2; names.contains(name.toLowerCase(Locale.ROOT)); number++) {
      name = ErrorMarks.SHEET + " (" + number + ")";
    }
    return name;
  }
}
