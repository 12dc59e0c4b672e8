package io.github.visiontemplate.examples.web.importing;

import io.github.visiontemplate.poi.XlsxCleanedWorkbook;
import io.github.visiontemplate.poi.XlsxErrorWorkbook;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.report.UnmatchedRow;
import io.github.visiontemplate.schema.TemplateFamily;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a person looks at before a file is stored.
 *
 * @param report the report of the dry run
 * @param issues the issues of the report, in the order in which a person deals with them
 * @param changes the first records that would be overwritten
 * @param digest stands for everything that the person decides about: if anything of it changes
 *     before the file is stored, the person must look again
 */
public record Review(
    ImportReport report, ReviewedIssues issues, List<ReviewedChange> changes, String digest) {

  /** How many lines of a list a page shows. The workbooks have them all. */
  private static final int MOST = 200;

  /**
   * A row that was not matched, with pupils who may be meant.
   *
   * @param index the index among all rows that were not matched
   * @param row the row
   */
  public record Unmatched(int index, UnmatchedRow row) {}

  static Review of(ImportReport report, ReviewedChanges changes) {
    return new Review(
        report,
        ReviewedIssues.of(report.issues()),
        changes.first(),
        ReviewDigest.of(report, changes));
  }

  /** Returns the part of a list that a page shows. */
  public <T> List<T> first(List<T> list) {
    return list.subList(0, Math.min(MOST, list.size()));
  }

  /** Returns the first rows that were not matched and have candidates. */
  public List<Unmatched> candidates() {
    List<UnmatchedRow> rows = report.unmatched();
    return files().contains(ImportFiles.Kind.CITY)
        ? IntStream.range(0, rows.size())
            .filter(index -> !rows.get(index).candidates().isEmpty())
            .limit(MOST)
            .mapToObj(index -> new Unmatched(index, rows.get(index)))
            .toList()
        : List.of();
  }

  /** Returns whether anything can be stored, at least without the rows in error. */
  public boolean isStorable() {
    return report.status() == ImportReport.Status.CHECKED
        || report.status() == ImportReport.Status.STORED;
  }

  /** Returns how many records would be stored. */
  public int records() {
    return report.changes().inserted()
        + report.changes().overwritten()
        + report.changes().unchanged();
  }

  /** Returns which workbooks help with the file. */
  public Set<ImportFiles.Kind> files() {
    Set<ImportFiles.Kind> files = EnumSet.of(ImportFiles.Kind.ORIGINAL);
    if (XlsxErrorWorkbook.isPossible(report) && !report.issues().isEmpty()) {
      files.add(ImportFiles.Kind.ANNOTATED);
    }
    if (issues.hasErrors() && XlsxCleanedWorkbook.isPossible(report)) {
      files.add(ImportFiles.Kind.CLEANED);
    }
    if (isStorable()) {
      files.add(ImportFiles.Kind.PREVIEW);
    }
    if (isNational() && !report.unmatched().isEmpty() && !issues.isShifted()) {
      files.add(ImportFiles.Kind.CITY);
    }
    return files;
  }

  private boolean isNational() {
    return !report.sheets().isEmpty()
        && report.sheets().get(0).layout().schema().family() == TemplateFamily.NATIONAL;
  }

  ImportRecord.Counts counts() {
    return ImportRecord.Counts.of(report);
  }

  /** Returns a text without the pupils. */
  @Override
  public String toString() {
    return "Review[status=" + report.status() + "]";
  }
}
