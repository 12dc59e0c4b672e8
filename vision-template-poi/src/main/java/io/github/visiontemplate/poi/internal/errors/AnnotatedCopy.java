package io.github.visiontemplate.poi.internal.errors;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;
import io.github.visiontemplate.poi.internal.sheet.SheetContext;
import io.github.visiontemplate.poi.internal.workbook.PackageEdit;
import io.github.visiontemplate.poi.internal.workbook.StylesEdit;
import io.github.visiontemplate.poi.internal.workbook.WorkbookEdit;
import io.github.visiontemplate.poi.internal.workbook.WorkbookPart;
import io.github.visiontemplate.poi.internal.workbook.WorkbookPart.SheetPart;
import io.github.visiontemplate.poi.internal.xml.Edition;
import io.github.visiontemplate.poi.internal.zip.PartChanges;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.report.ReadSheet;
import io.github.visiontemplate.schema.internal.ErrorMarks;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes one annotated copy of one workbook. */
public final class AnnotatedCopy {

  /**
   * The most comments in a copy. This number can be written within seconds, and changed in memory
   * when the copy is uploaded again.
   */
  private static final int MAX_COMMENTS = 15_000;

  private static final String SHEET_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
  private static final String STYLES_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

  private final ZipArchive archive;
  private final WorkbookPart workbook;
  private final SheetContext context;
  private final ImportReport report;
  private final IssueMessages messages;
  private final PackageEdit parts;
  private final PartChanges changes;
  private final WorkbookEdit edit;
  private final Edition edition;

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
    this.parts = PackageEdit.of(archive, workbook);
    this.changes = parts.rewriting().changes();
    this.edit = WorkbookEdit.read(archive, workbook.name());
    this.edition = edit.edition();
  }

  /** Writes the copy. Does not close the output. */
  public void write(OutputStream output) throws IOException {
    StylesEdit styles = StylesEdit.of(archive, workbook);
    Optional<SheetPart> old = OldSummaries.of(archive, workbook, context).stream().findFirst();
    Set<SheetPart> written = new HashSet<>(markSheets(styles));
    old.ifPresent(written::add);
    for (SheetPart sheet : workbook.sheets()) {
      if (!written.contains(sheet)) {
        parts.rewriting().ifChanged(sheet.part(), () -> AnnotatedCopy::deselected);
      }
    }
    writeSummary(styles, old);
    writeStyles(styles);
    edit.finish(parts.rewriting());
    archive.copy(parts.finish(), output);
  }

  /**
   * Deselects a sheet, so that only the summary is selected. Text typed while several sheets are
   * selected would go into all of them.
   */
  private static XmlVisitor deselected(XmlTag root) {
    return child -> child.name().equals("sheetViews") ? AnnotatedCopy::deselect : null;
  }

  private static @Nullable XmlVisitor deselect(XmlTag view) {
    if (view.get("tabSelected") != null) {
      view.set("tabSelected", "0");
    }
    return null;
  }

  private List<SheetPart> markSheets(StylesEdit styles) {
    List<SheetPart> marked = new ArrayList<>();
    int comments = MAX_COMMENTS;
    for (ReadSheet read : report.sheets()) {
      SheetPart sheet = workbook.sheets().get(read.layout().sheetIndex());
      NoteParts notes = new NoteParts(archive, sheet.part(), edition, parts, messages.locale());
      MarkedSheet marking =
          new MarkedSheet(archive, context, sheet, read.layout(), issuesOf(sheet), messages);
      comments -= marking.changeIn(parts, styles, edit, notes, comments);
      marked.add(sheet);
    }
    return marked;
  }

  private List<Issue> issuesOf(SheetPart sheet) {
    return report.issues().stream().filter(issue -> sheet.name().equals(issue.sheet())).toList();
  }

  private void writeSummary(StylesEdit styles, Optional<SheetPart> old) {
    String name = old.map(SheetPart::name).orElseGet(this::freeName);
    SummarySheet summary =
        new SummarySheet(report, messages, SummaryStyles.in(styles), edition.main(), name);
    if (old.isPresent()) {
      changes.replace(old.get().part(), summary::write);
      putFirst(old.get().relationship(), name, summary.headerRow());
    } else {
      String spelling = parts.newName("worksheets/sheet", ".xml");
      changes.add(spelling, summary::write);
      parts.types().add(spelling, SHEET_TYPE);
      putFirst(
          parts.relationships().add(edition, "worksheet", spelling), name, summary.headerRow());
    }
  }

  private void putFirst(String relationship, String name, int repeatedRow) {
    edit.putFirst(relationship, name);
    edit.repeatedRows(relationship, name, repeatedRow, repeatedRow);
  }

  private void writeStyles(StylesEdit styles) {
    workbook
        .styles()
        .ifPresentOrElse(
            part -> parts.rewriting().always(part, () -> styles::rewrite),
            () -> {
              String spelling = parts.newName("styles", ".xml");
              String none = StylesEdit.empty(edition.main());
              parts.rewriting().add(spelling, none, styles::rewrite);
              parts.types().add(spelling, STYLES_TYPE);
              parts.relationships().add(edition, "styles", spelling);
            });
  }

  private String freeName() {
    Set<String> names = edit.names();
    String usual = ErrorMarks.sheet(messages.locale());
    String name = usual;
    for (int number = 2; names.contains(name.toLowerCase(Locale.ROOT)); number++) {
      name = usual + " (" + number + ")";
    }
    return name;
  }
}
