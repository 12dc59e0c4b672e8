package io.github.visiontemplate.report;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.store.UploadId;
import io.github.visiontemplate.table.FileFacts;
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
 * @param layout the form that the headers chose, and where its rows and columns stand; null where
 *     they chose none
 * @param file the file's name, size and hash
 * @param rows how many rows were read, valid and matched
 * @param changes what storing did, or in a dry run would do; zero where the file was rejected
 * @param semesters how many records each semester got, or would get
 * @param issues everything found, file-level first, then by position
 * @param unmatched the rows whose pupil was not matched, by position
 */
public record ImportReport(
    ImportStatus status,
    @Nullable UploadId uploadId,
    @Nullable TemplateLayout layout,
    FileFacts file,
    RowCounts rows,
    ChangeCounts changes,
    SortedMap<Semester, Integer> semesters,
    List<Issue> issues,
    List<UnmatchedRow> unmatched) {

  /** Copies the collections. */
  public ImportReport {
    semesters = Collections.unmodifiableSortedMap(new TreeMap<>(semesters));
    issues = List.copyOf(issues);
    unmatched = List.copyOf(unmatched);
  }

  /** Returns the identifier of the schema that the headers chose; null where they chose none. */
  public @Nullable String template() {
    return layout == null ? null : layout.schema().id();
  }
}
