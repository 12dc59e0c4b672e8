package io.github.visiontemplate.report;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.store.UploadId;
import io.github.visiontemplate.table.TemplateFile;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of an import.
 *
 * @param status how it ended
 * @param uploadId the upload that stored the records; null where nothing was stored
 * @param sheets the sheets whose rows were read, in the order of their tabs; of a file that cannot
 *     be read the sheets that have the headers of a form
 * @param file the file's name, size and hash
 * @param rows how many rows were read, valid and matched
 * @param changes what storing did, or in a dry run would do; zero where the file was rejected
 * @param semesters how many records each semester got, or would get; of a rejected file how many of
 *     its rows are dated in each
 * @param issues everything found, file-level first, then by position
 * @param unmatched the rows whose pupil was not matched, by position
 */
public record ImportReport(
    Status status,
    @Nullable UploadId uploadId,
    List<ReadSheet> sheets,
    TemplateFile.Facts file,
    RowCounts rows,
    ChangeCounts changes,
    SortedMap<Semester, Integer> semesters,
    List<Issue> issues,
    List<UnmatchedRow> unmatched) {

  /** Copies the collections. */
  public ImportReport {
    sheets = List.copyOf(sheets);
    semesters = Collections.unmodifiableSortedMap(new TreeMap<>(semesters));
    issues = List.copyOf(issues);
    unmatched = List.copyOf(unmatched);
  }

  /**
   * Returns the identifier of the schema that the headers of the first sheet chose; null where no
   * sheet has the headers of one.
   */
  public @Nullable String template() {
    return sheets.isEmpty() ? null : sheets.get(0).layout().schema().id();
  }

  /** How an import ended. */
  public enum Status {
    /** Records were stored; in the mode for valid rows some rows may have been left out. */
    STORED,
    /** A dry run found nothing that would keep the file from being stored. */
    CHECKED,
    /** The file was read and has errors; nothing was stored. */
    REJECTED,
    /** The file cannot be read as the template that it should be; nothing was stored. */
    UNREADABLE
  }
}
