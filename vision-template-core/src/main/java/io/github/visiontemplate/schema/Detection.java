package io.github.visiontemplate.schema;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.util.List;

/**
 * Tells which sheets of a workbook have the headers of a form.
 *
 * <p>A sheet fits a form if the headers of all its required columns are found within the first 20
 * rows with content. If several header rows or forms fit, the choice is: the most recognized
 * columns, then the upper header, then the form given first. Forms with several header rows are
 * tried only if no other form fits, because they need the merged cells. All visible sheets that fit
 * belong to one upload, because schools keep one sheet per class.
 *
 * @param layouts the visible sheets that have the headers of a form, each with the form and the
 *     positions of its columns, in tab order
 * @param others all other sheets, except the summary sheet of an annotated copy
 * @param duplicates an issue for each column that occurs twice in a sheet of the layouts; a file
 *     with such a column cannot be read
 * @param wrongTemplate an issue that names the columns missing in the closest visible sheet; useful
 *     only if there are no layouts
 * @since 0.1
 */
public record Detection(
    List<TemplateLayout> layouts,
    List<OtherSheet> others,
    List<Issue> duplicates,
    Issue wrongTemplate) {

  /**
   * Why a sheet is not used. The names are stable, because {@code SHEET_SKIPPED} has them as an
   * argument.
   */
  public enum Reason {
    /** The sheet is hidden. */
    HIDDEN,
    /**
     * The name of the sheet says that the sheet is an example or a guide, and another sheet fits.
     */
    EXAMPLE,
    /** The sheet lacks required columns of every form. */
    HEADERS_MISSING
  }

  /**
   * A sheet that is not used.
   *
   * @param sheetIndex the index of the sheet in the workbook, from 0
   * @param sheetName the name on its tab
   * @param reason why the sheet is not used
   * @param fits whether the sheet has the headers of a form
   * @param missing the headers of the required columns that the sheet lacks, for the form that it
   *     is closest to
   */
  public record OtherSheet(
      int sheetIndex, String sheetName, Reason reason, boolean fits, List<String> missing) {

    /** Copies the list. */
    public OtherSheet {
      missing = List.copyOf(missing);
    }
  }

  /**
   * Examines the headers of all sheets of a workbook.
   *
   * @param schemas the forms to look for
   * @throws IllegalArgumentException if there are no forms
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if a sheet is damaged or
   *     exceeds a limit
   * @throws java.io.UncheckedIOException if the workbook cannot be read
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
