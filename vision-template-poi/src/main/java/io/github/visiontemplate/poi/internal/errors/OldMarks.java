package io.github.visiontemplate.poi.internal.errors;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.visiontemplate.poi.internal.marks.CellMarks;
import io.github.visiontemplate.poi.internal.marks.SheetSurvey;
import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;
import io.github.visiontemplate.poi.internal.sheet.CellReference;
import io.github.visiontemplate.poi.internal.sheet.SheetContext;
import io.github.visiontemplate.poi.internal.workbook.PackageEdit;
import io.github.visiontemplate.poi.internal.workbook.StylesEdit;
import io.github.visiontemplate.poi.internal.workbook.WorkbookPart.SheetPart;
import io.github.visiontemplate.poi.internal.xml.XmlElement;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import io.github.visiontemplate.schema.internal.ErrorMarks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The marks that an earlier annotated copy left in a sheet. Any program may have saved the copy
 * since.
 */
public final class OldMarks {

  private static final String FILTER_NAME = "_FilterDatabase";

  private final ZipArchive archive;
  private final SheetPart sheet;
  private final int headerRow;
  private final SheetSurvey survey;
  private final XmlElement frame;
  private final int noteColumn;
  private final boolean filtered;

  private OldMarks(ZipArchive archive, SheetPart sheet, int headerRow, SheetSurvey survey) {
    this.archive = archive;
    this.sheet = sheet;
    this.headerRow = headerRow;
    this.survey = survey;
    this.frame = XmlElement.of(new String(survey.around(), UTF_8));
    this.noteColumn = survey.hasNotes() ? survey.noteColumn(0) : SheetSurvey.NONE;
    this.filtered = survey.hasNotes() && frame.child("autoFilter").stream().anyMatch(this::isOurs);
  }

  /**
   * Looks for marks in a sheet.
   *
   * @param headerRow the row that would contain the header of the notes
   */
  public static OldMarks of(
      ZipArchive archive, SheetContext context, SheetPart sheet, int headerRow) {
    try (InputStream part = archive.open(sheet.part())) {
      SheetSurvey survey =
          SheetSurvey.of(part, context, CellMarks.NONE, headerRow, ErrorMarks::isColumn);
      return new OldMarks(archive, sheet, headerRow, survey);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether a cell of the sheet has a formula. */
  public boolean hasFormulas() {
    return survey.hasFormulas();
  }

  /** Removes the marks. Returns whether cells get other styles, which may be new. */
  public boolean removeIn(PackageEdit edit, StylesEdit styles) {
    String drawing = frame.child("legacyDrawing").map(found -> found.attribute("id")).orElse(null);
    String gone = new OldNotes(archive, sheet.part(), edit).remove(drawing);
    Map<Integer, Integer> restyled =
        survey.styles().stream()
            .filter(styles::isMarked)
            .boxed()
            .collect(Collectors.toMap(style -> style, styles::unmarked));
    if (gone != null || !restyled.isEmpty() || survey.hasNotes()) {
      UnmarkedSheet unmarked = new UnmarkedSheet(headerRow, noteColumn, filtered, restyled, gone);
      edit.rewriting().ifChanged(sheet.part(), () -> unmarked);
      if (filtered) {
        NamedViews.change(archive, sheet.part(), edit, unmarked::narrowed);
      }
    }
    return !restyled.isEmpty();
  }

  /**
   * Returns the visitor that adjusts the workbook's defined name with the range of the filter.
   *
   * @param place the sheet's position among all sheets
   */
  public Optional<XmlVisitor> names(int place) {
    return filtered ? Optional.of(name -> narrow(name, place)) : Optional.empty();
  }

  private @Nullable XmlVisitor narrow(XmlTag name, int place) {
    String kind = name.get("name");
    if (name.name().equals("definedName")
        && kind != null
        && kind.contains(FILTER_NAME)
        && name.number("localSheetId", place) == place) {
      UnmarkedSheet unmarked = new UnmarkedSheet(headerRow, noteColumn, true, Map.of(), null);
      name.text(unmarked::narrowed);
    }
    return null;
  }

  /**
   * Returns whether a filter is the one on the notes, no matter how another program changed its
   * condition.
   */
  private boolean isOurs(XmlElement filter) {
    String range = filter.attribute("ref");
    int first = range == null ? 0 : CellReference.columnOf(range);
    return filter.children("filterColumn").stream()
        .anyMatch(column -> column.number("colId", 0) == noteColumn - first);
  }
}
