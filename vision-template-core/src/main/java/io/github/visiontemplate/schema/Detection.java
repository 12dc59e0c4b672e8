package io.github.visiontemplate.schema;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.util.List;

/**
 * Which sheets of a workbook have the headers of a form.
 *
 * <p>A sheet fits if all required columns of a form are among its first 20 rows with content. The
 * header and form with the most columns recognized count, then the upper header, then the form
 * given first. Forms with several header rows are tried only where no other fits, because they need
 * the merged cells. All visible sheets that fit are one upload, because schools keep a sheet for
 * each class.
 *
 * @param layouts the visible sheets with the headers of a form, each with that form and the places
 *     of its columns, in the order of the tabs
 * @param others all other sheets, but for the summary of an annotated copy
 * @param duplicates each column that a sheet of the layouts has twice: such a file cannot be read
 * @param wrongTemplate what the closest visible sheet lacks; of use where there are no layouts
 */
public record Detection(
    List<TemplateLayout> layouts,
    List<OtherSheet> others,
    List<Issue> duplicates,
    Issue wrongTemplate) {

  /** Why a sheet is not used. The names are stable: {@code SHEET_SKIPPED} has them as argument. */
  public enum Reason {
    /** People do not see the sheet. */
    HIDDEN,
    /** The sheet is an example or a guide by its name, and another sheet fits. */
    EXAMPLE,
    /** The sheet lacks required columns of every form. */
    HEADERS_MISSING
  }

  /**
   * A sheet that is not used.
   *
   * @param sheetIndex the sheet's place in the workbook, from 0
   * @param sheetName the name on its tab
   * @param reason why it is not used
   * @param fits whether it has the headers of a form
   * @param missing the required columns that it lacks, of the form that it is closest to
   */
  public record OtherSheet(
      int sheetIndex, String sheetName, Reason reason, boolean fits, List<String> missing) {

    /** Copies the list. */
    public OtherSheet {
      missing = List.copyOf(missing);
    }
  }

  /**
   * Looks at the headers of all sheets of a workbook.
   *
   * @param schemas the forms that are looked for
   * @throws IllegalArgumentException if there are no forms
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if a sheet is damaged or
   *     over a limit
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static Detection of(List<TemplateSchema> schemas, TemplateWorkbook workbook) {
    return TemplateDetector.of(schemas).detect(workbook);
  }

  /** Copies the lists. */
  public Detection {
    layouts = List.copyOf(layouts);
    others = List.copyOf(others);
    duplicates = List.copyOf(duplicates);
  }
}
