package io.github.visiontemplate.poi.internal.errors;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.poi.internal.marks.SheetMarker;
import io.github.visiontemplate.poi.internal.marks.SheetMarker.Visibility;
import io.github.visiontemplate.poi.internal.marks.SheetSurvey;
import io.github.visiontemplate.poi.internal.sheet.SheetContext;
import io.github.visiontemplate.poi.internal.workbook.PackageEdit;
import io.github.visiontemplate.poi.internal.workbook.StylesEdit;
import io.github.visiontemplate.poi.internal.workbook.StylesEdit.Mark;
import io.github.visiontemplate.poi.internal.workbook.WorkbookEdit;
import io.github.visiontemplate.poi.internal.workbook.WorkbookPart.SheetPart;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.schema.internal.ErrorMarks;
import io.github.visiontemplate.table.CellPosition;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/**
 * A sheet with the school's rows, in which cells with issues are coloured, commented and explained
 * in notes.
 */
final class MarkedSheet {

  private final ZipArchive archive;
  private final SheetContext context;
  private final SheetPart sheet;
  private final TemplateLayout layout;
  private final List<Issue> issues;
  private final IssueMessages messages;
  private final SheetSurvey survey;
  private final int noteColumn;
  private final boolean hasNotes;
  private final SheetFrame frame;

  MarkedSheet(
      ZipArchive archive,
      SheetContext context,
      SheetPart sheet,
      TemplateLayout layout,
      List<Issue> issues,
      IssueMessages messages) {
    this.archive = archive;
    this.context = context;
    this.sheet = sheet;
    this.layout = layout;
    this.issues = issues;
    this.messages = messages;
    this.survey = survey();
    this.noteColumn = survey.noteColumn(tableWidth());
    this.hasNotes = noteColumn != SheetSurvey.NONE && issues.stream().anyMatch(this::isOfARow);
    this.frame = new SheetFrame(survey.around());
  }

  /**
   * Notes the changed parts. Returns how many comments were added, which is at most the given
   * number.
   */
  int changeIn(
      PackageEdit parts,
      StylesEdit styles,
      WorkbookEdit workbook,
      NoteParts notes,
      int maxComments) {
    if (hasNotes) {
      frame.addNoteColumn(noteColumn);
      frame.fitToPage();
      workbook.repeatedRowsIfNone(sheet.relationship(), firstHeaderRow(), layout.lastHeaderRow());
    }
    Visibility visibility = filter(workbook, parts);
    int[] left = {maxComments};
    notes.write(comments -> comment(comments, left), frame);
    SheetMarker marker = new SheetMarker(context, changes(styles, visibility));
    SheetFrame.Written around = frame.write();
    parts.rewriting().changes().replace(sheet.part(), output -> copy(marker, around, output));
    return maxComments - left[0];
  }

  private int firstHeaderRow() {
    return layout.lastHeaderRow() - layout.schema().headerRows() + 1;
  }

  private SheetSurvey survey() {
    try (InputStream part = archive.open(sheet.part())) {
      return SheetSurvey.of(
          part, context, rowIssues(false), layout.lastHeaderRow(), ErrorMarks::isColumn);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Visibility filter(WorkbookEdit workbook, PackageEdit parts) {
    if (hasNotes && !frame.hasTables()) {
      String range = frame.filter(layout.lastHeaderRow(), noteColumn, survey.lastRow());
      NamedViews.change(archive, sheet.part(), parts, old -> range);
      workbook.filter(
          sheet.relationship(),
          "$A$%d:$%s$%d"
              .formatted(
                  layout.lastHeaderRow(),
                  CellPosition.columnLetters(noteColumn),
                  survey.lastRow()));
      return Visibility.NOTED;
    }
    if (survey.hasNotes() && !frame.hasTables()) {
      frame.dropFilter();
      workbook.filter(sheet.relationship(), "");
      return Visibility.ALL;
    }
    return Visibility.AS_BEFORE;
  }

  private void comment(Comments comments, int[] left) {
    CellIssues.forEach(
        issues,
        cell -> {
          if (left[0] > 0) {
            left[0]--;
            comments.add(cell.position(), cell.text(messages));
          }
        });
  }

  private SheetMarker.Changes changes(StylesEdit styles, Visibility visibility) {
    BitSet marked = new BitSet();
    survey.styles().stream().filter(styles::isMarked).forEach(marked::set);
    return new SheetMarker.Changes(
        rowIssues(hasNotes),
        map(marked, styles::unmarked),
        markedStyles(styles),
        layout.lastHeaderRow(),
        noteColumn,
        survey.hasNotes(),
        hasNotes ? styles.plain("", null, "vertical=\"top\" wrapText=\"1\"") : 0,
        styles.unmarked(survey.headerStyle()),
        visibility);
  }

  @SuppressWarnings("EnumOrdinal") // the number never leaves the process
  private Map<Integer, Map<Integer, Integer>> markedStyles(StylesEdit styles) {
    Map<Integer, Map<Integer, Integer>> marked = new HashMap<>();
    for (Mark mark : Mark.values()) {
      marked.put(
          mark.ordinal(),
          map(survey.stylesMarked(mark.ordinal()), style -> styles.marked(style, mark)));
    }
    return marked;
  }

  private static Map<Integer, Integer> map(BitSet styles, IntUnaryOperator operator) {
    Map<Integer, Integer> map = new HashMap<>();
    styles.stream().forEach(style -> map.put(style, operator.applyAsInt(style)));
    return map;
  }

  private void copy(SheetMarker marker, SheetFrame.Written around, OutputStream output)
      throws IOException {
    try (InputStream part = archive.open(sheet.part())) {
      marker.copy(part, around.before(), around.behind(), output);
    }
  }

  private IssueMarks rowIssues(boolean withNotes) {
    return new IssueMarks(issues, messages, layout.lastHeaderRow(), withNotes);
  }

  private int tableWidth() {
    return 1
        + Stream.concat(layout.columns().values().stream(), layout.extras().values().stream())
            .mapToInt(column -> column)
            .max()
            .orElse(0);
  }

  private boolean isOfARow(Issue issue) {
    CellPosition position = issue.position();
    return position != null && position.row() > layout.lastHeaderRow();
  }
}
