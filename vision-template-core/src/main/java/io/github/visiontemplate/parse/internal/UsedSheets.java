package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.schema.Detection;
import io.github.visiontemplate.schema.Detection.OtherSheet;
import io.github.visiontemplate.schema.Detection.Reason;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.table.Row;
import io.github.visiontemplate.table.RowReader;
import io.github.visiontemplate.table.Sheet;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The sheets of a workbook that make up one upload: all visible sheets that fit a form and hold
 * rows.
 *
 * @param layouts the used sheets, in the order of their tabs; if the file is refused, the sheets
 *     that fit a form
 * @param issues warnings that the file is signed and that sheets with student numbers are not used;
 *     if the file is refused, the reasons first
 * @param refused whether the file is refused because no sheet can be used
 */
public record UsedSheets(List<TemplateLayout> layouts, List<Issue> issues, boolean refused) {

  /** The greatest length of a number, including blanks around it. Longer texts are skipped. */
  private static final int LONGEST_NUMBER = 40;

  /** Copies the lists. */
  public UsedSheets {
    layouts = List.copyOf(layouts);
    issues = List.copyOf(issues);
  }

  /**
   * Finds the used sheets of a workbook.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if a sheet is damaged or
   *     over a limit
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static UsedSheets of(TemplateWorkbook workbook, List<TemplateSchema> schemas) {
    Detection detection = Detection.of(schemas, workbook);
    if (!detection.duplicates().isEmpty()) {
      return refused(workbook, detection.layouts(), detection.duplicates());
    }
    List<? extends Sheet> sheets = workbook.sheets();
    List<TemplateLayout> used =
        detection.layouts().stream()
            .filter(layout -> hasRows(sheets.get(layout.sheetIndex()), layout))
            .toList();
    if (used.isEmpty()) {
      return refused(workbook, detection.layouts(), List.of(nothing(detection, sheets)));
    }
    List<Issue> warnings = new ArrayList<>(signed(workbook));
    for (OtherSheet other : detection.others()) {
      int rows = numberedRows(sheets.get(other.sheetIndex()));
      if (rows > 0) {
        warnings.add(skipped(other, rows));
      }
    }
    return new UsedSheets(used, warnings, false);
  }

  /**
   * Returns the total number of rows that these sheets declare, for showing progress. Returns empty
   * if a sheet does not declare its number of rows.
   */
  public static OptionalInt declaredRows(TemplateWorkbook workbook, List<TemplateLayout> layouts) {
    List<OptionalInt> declared =
        layouts.stream()
            .map(layout -> workbook.sheets().get(layout.sheetIndex()).declaredLastRow())
            .toList();
    return declared.stream().allMatch(OptionalInt::isPresent)
        ? OptionalInt.of(declared.stream().mapToInt(OptionalInt::getAsInt).sum())
        : OptionalInt.empty();
  }

  private static UsedSheets refused(
      TemplateWorkbook workbook, List<TemplateLayout> layouts, List<Issue> reasons) {
    List<Issue> issues = new ArrayList<>(reasons);
    issues.addAll(signed(workbook));
    return new UsedSheets(layouts, issues, true);
  }

  private static List<Issue> signed(TemplateWorkbook workbook) {
    return workbook.isSigned() ? List.of(Issue.ofFile(IssueCode.FILE_SIGNED)) : List.of();
  }

  private static Issue nothing(Detection detection, List<? extends Sheet> sheets) {
    List<String> hidden =
        detection.others().stream()
            .filter(other -> other.reason() == Reason.HIDDEN && other.fits())
            .filter(other -> numberedRows(sheets.get(other.sheetIndex())) > 0)
            .map(OtherSheet::sheetName)
            .toList();
    if (!hidden.isEmpty()) {
      return Issue.ofFile(IssueCode.NO_ROWS, Reason.HIDDEN.name(), String.join("、", hidden));
    }
    return detection.layouts().isEmpty()
        ? detection.wrongTemplate()
        : Issue.ofFile(IssueCode.NO_ROWS);
  }

  private static Issue skipped(OtherSheet other, int rows) {
    return Issue.ofSheet(
        IssueCode.SHEET_SKIPPED,
        other.sheetName(),
        other.reason().name(),
        rows,
        String.join("、", other.missing()));
  }

  private static boolean hasRows(Sheet sheet, TemplateLayout layout) {
    try (PupilReader rows = PupilReader.of(layout, RowParser.of(layout), sheet, issue -> {})) {
      return rows.next() != null;
    }
  }

  /** Counts the rows with a well-formed student number. */
  private static int numberedRows(Sheet sheet) {
    int count = 0;
    try (RowReader rows = sheet.rows()) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        count += hasNumber(row) ? 1 : 0;
      }
    }
    return count;
  }

  private static boolean hasNumber(Row row) {
    for (int column = 0; column < row.width(); column++) {
      if (row.cell(column) instanceof Cell.Text text
          && text.value().length() <= LONGEST_NUMBER
          && NationalStudentNumber.read(text.value())
              instanceof NationalStudentNumber.Reading.Valid) {
        return true;
      }
    }
    return false;
  }
}
